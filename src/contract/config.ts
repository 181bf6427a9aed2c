// Checked by hand, not by a zod schema: it is read before the first rows, and zod's parts that only this file would
// use weigh 2.5 kB there.

const ENVIRONMENT_COLORS = ['gray', 'blue', 'green', 'amber', 'red', 'violet'] as const
export type EnvironmentColor = (typeof ENVIRONMENT_COLORS)[number]

/** How far back the list reads by itself; `all` is as far as the API has runs. */
const TIME_RANGES = ['1h', '24h', '7d', '30d', 'all'] as const
export type TimeRange = (typeof TIME_RANGES)[number]

/** What an operator may set in config.json, beside index.html. Everything may be left out; nothing unknown may stand there. */
export interface ConfigFile {
  /** Where the API is: a path, relative to the dashboard's own folder, or an address. */
  apiBaseUrl?: string
  /** Sent as `metorial-instance-id`; an organization key needs it (CONTRACT section 6). */
  instanceId?: string
  environment?: { label: string; color?: EnvironmentColor }
  /** Seconds between two looks at the newest runs; 0: never by itself. */
  pollSeconds?: number
  timeRange?: TimeRange
  links?: { label: string; url: string }[]
}

/** What is wrong, and where below the value that was looked at; null when nothing is. */
type Problem = { path: string[]; says: string } | null
type Check = (value: unknown) => Problem

const check =
  (passes: (value: unknown) => boolean, says: string): Check =>
  (value) =>
    passes(value) ? null : { path: [], says }

const text = (passes: (value: string) => boolean, says: string) =>
  check((value) => typeof value === 'string' && passes(value), says)

const oneOf = (values: readonly string[]) =>
  text((value) => values.includes(value), `must be one of ${values.join(', ')}`)

const within = (key: string, problem: Problem): Problem =>
  problem && { ...problem, path: [key, ...problem.path] }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object of these fields and no others. */
const object =
  (fields: Readonly<Record<string, Check>>, required: readonly string[], says: string): Check =>
  (value) => {
    if (!isObject(value)) return { path: [], says }
    const unknown = Object.keys(value).find((key) => !Object.hasOwn(fields, key))
    if (unknown !== undefined) return { path: [unknown], says: 'unknown field' }
    for (const [key, passes] of Object.entries(fields)) {
      const given = Object.hasOwn(value, key)
      if (!given && !required.includes(key)) continue
      const problem = within(key, passes(value[key]))
      if (problem) return problem
    }
    return null
  }

const listOf =
  (item: Check, most: number, says: string): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return { path: [], says }
    for (const [index, one] of value.entries()) {
      const problem = within(String(index), item(one))
      if (problem) return problem
    }
    return null
  }

const parseUrl = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)

/** A path on the page's own origin, or an address without anything that could carry a secret. */
function isApiAddress(address: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return /^(?!\/\/)[\w./~-]+$/.test(address)
  const url = parseUrl(address)
  if (url === null || /[\s?#@]/.test(address) || !/^[\w./~-]*$/.test(url.pathname)) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

const isLinkAddress = (address: string) =>
  /^(\/(?![/\\])|https?:\/\/[^\s/?#\\@]+(?![^/?#]))\S*$/.test(address)

const isPollSeconds = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && (value === 0 || (value >= 5 && value <= 3600))

const LABEL = text((label) => label !== '' && label.length <= 40, 'must be a text of 1 to 40 characters')

const CONFIG = object(
  {
    apiBaseUrl: text(
      isApiAddress,
      'must be a path, or an https:// address without user, query or # (http:// only for this very machine)',
    ),
    instanceId: text((id) => /^[\w-]{1,100}$/.test(id), 'must be an id of letters, digits, - and _'),
    environment: object(
      { label: LABEL, color: oneOf(ENVIRONMENT_COLORS) },
      ['label'],
      'must be an object with a label',
    ),
    pollSeconds: check(isPollSeconds, 'must be 0 (off) or a whole number of seconds from 5 to 3600'),
    timeRange: oneOf(TIME_RANGES),
    links: listOf(
      object(
        {
          label: LABEL,
          url: text(isLinkAddress, 'must be an http:// or https:// address, or a path that begins with /'),
        },
        ['label', 'url'],
        'must be an object with label and url',
      ),
      8,
      'must be a list of at most 8 links',
    ),
  } satisfies Record<keyof ConfigFile, Check>,
  [],
  'must be a JSON object',
)

/** What is wrong with it, in one line that names the field: `environment.colour: unknown field`. Null when nothing is. */
export function configProblem(json: unknown): string | null {
  const problem = CONFIG(json)
  return problem && [problem.path.join('.'), problem.says].filter((part) => part !== '').join(': ')
}

/** Whether it may be used as it is. */
export const isConfigFile = (json: unknown): json is ConfigFile => CONFIG(json) === null
