import { KNOWN, type Side } from './known'
import { holds, REVISIONS, type Revision } from './revisions'
import { type Capabilities, isOn } from './table'

/** What of MCP was out of reach in a session, in sentences. */
interface Gaps {
  /** What the client could not use of this server. Null where the server's capabilities were not reported. */
  client: readonly string[] | null
  /** What the server could not use of this client. Null where the client's capabilities were not reported. */
  server: readonly string[] | null
  /** What neither could use, as the protocol version is older than it. */
  both: readonly string[]
}

const child = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
const has = (of: Capabilities, name: string) => isOn(child(of, name))
const says = (of: Capabilities, name: string, detail: string) => isOn(child(child(of, name), detail))

/** A sentence that holds where `lacks` is true, in sessions whose version holds `since` or is not known. */
interface Rule {
  since: Revision
  lacks: (of: Capabilities) => boolean
  sentence: string
}

const FIRST = REVISIONS[0]
const absent = (name: string, since: Revision, sentence: string): Rule => ({
  since,
  lacks: (of) => !has(of, name),
  sentence,
})
const without = (name: string, detail: string, since: Revision, sentence: string): Rule => ({
  since,
  lacks: (of) => has(of, name) && !says(of, name, detail),
  sentence,
})

/** By what a server did not declare. */
const OF_SERVER: readonly Rule[] = [
  absent('tools', FIRST, 'No tools: the server offers none to list or call.'),
  without(
    'tools',
    'listChanged',
    FIRST,
    'It isn’t told when the list of tools changes: it has to ask again.',
  ),
  absent('resources', FIRST, 'No resources: the server offers none to list or read.'),
  without('resources', 'subscribe', FIRST, 'It can’t subscribe to a resource: it has to read it again.'),
  without('resources', 'listChanged', FIRST, 'It isn’t told when the list of resources changes.'),
  absent('prompts', FIRST, 'No prompts: the server offers none.'),
  without('prompts', 'listChanged', FIRST, 'It isn’t told when the list of prompts changes.'),
  absent('logging', FIRST, 'It can’t set a log level: the server sends no log messages over MCP.'),
  absent('completions', '2025-03-26', 'No completion of arguments while they are typed.'),
]

/** By what a client did not declare. */
const OF_CLIENT: readonly Rule[] = [
  absent('sampling', FIRST, 'It may not ask the client’s model for text: the client declares no sampling.'),
  without('sampling', 'tools', '2025-11-25', 'It may not give the client’s model tools when it samples.'),
  absent('roots', FIRST, 'It may not ask for the client’s folders: the client declares no roots.'),
  without('roots', 'listChanged', FIRST, 'It isn’t told when the client’s folders change.'),
  absent(
    'elicitation',
    '2025-06-18',
    'It may not ask the user for input: the client declares no elicitation.',
  ),
  without('elicitation', 'url', '2025-11-25', 'It may not send the user to a web page for input.'),
]

/** What came with a revision beside capabilities that a side did not declare. */
const BROUGHT: readonly { since: Revision; what: string }[] = [
  { since: '2025-03-26', what: 'audio content, tool annotations and declared argument completion' },
  {
    since: '2025-06-18',
    what: 'structured tool results, links to resources in tool results and elicitation',
  },
  { since: '2025-11-25', what: 'tasks, icons, tools in sampling and elicitation by web page' },
]

const sentences = (rules: readonly Rule[], of: Capabilities, version: string | null): string[] =>
  rules
    .filter(({ since, lacks }) => holds(version, since) !== false && lacks(of))
    .map(({ sentence }) => sentence)

/** What a side declares although the version of the session does not have it yet: the other side can't count on it. */
const tooEarly = (side: Side, of: Capabilities, version: string | null): string[] =>
  Object.entries(KNOWN).flatMap(
    ([
      name,
      {
        label,
        since: { [side]: since },
      },
    ]) =>
      since && has(of, name) && holds(version, since) === false
        ? `${label}: the ${side} declares it, but MCP has it since ${since} only.`
        : [],
  )

/**
 * By the rules of MCP up to its revision of 2025-11-25. `version` is what both sides agreed on; null where it was not
 * reported: then what only some revisions have is told by the capabilities alone.
 */
export function capabilityGaps(client: Capabilities, server: Capabilities, version: string | null): Gaps {
  const known = (of: Capabilities) => of !== null && of !== undefined
  const reached = (rules: readonly Rule[], side: Side, of: Capabilities) =>
    known(of) ? [...sentences(rules, of, version), ...tooEarly(side, of, version)] : null
  return {
    client: reached(OF_SERVER, 'server', server),
    server: reached(OF_CLIENT, 'client', client),
    both: BROUGHT.filter(({ since }) => holds(version, since) === false).map(
      ({ since, what }) => `Since ${since}: ${what}.`,
    ),
  }
}
