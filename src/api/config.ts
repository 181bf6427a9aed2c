import { type ConfigFile, configProblem, isConfigFile } from '../contract/config'
import { baseUrl } from '../lib/base-path'
import { dropEarlyAnswer, takeEarlyConfig } from './early'

export interface Config extends Readonly<ConfigFile> {
  apiBaseUrl: string
  pollSeconds: number
}

/** The API beside the page: `/api` at the root of an origin, `/ops/runs/api` below it. */
const DEFAULTS: Config = { apiBaseUrl: 'api', pollSeconds: 15 }

let current: Config = DEFAULTS
let inForce: ConfigFile = {}

/** The configuration in force; the defaults until `configure` was called. */
export const config = (): Config => current

/** The API's address without a slash at its end. */
export const apiBase = (): string => new URL(current.apiBaseUrl, baseUrl()).href.replace(/\/$/, '')

export const apiOrigin = (): string => new URL(apiBase()).origin

/** Whether the browser speaks to another origin, with all that CORS asks for (CONTRACT section 7). */
export const isForeignApi = (): boolean => apiOrigin() !== location.origin

/** The API's address for a reader's own shell; behind a proxy it isn't known here, and is taken to be Metorial's. */
export const publicApiUrl = (): string => (isForeignApi() ? apiBase() : 'https://api.metorial.com')

/** config.json is there and can't be used. `problem` is one line that names the field. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly problem: string

  constructor(problem: string) {
    super(`config.json: ${problem}`)
    this.problem = problem
  }
}

/** Puts a configuration in force, before anything is asked. */
export function configure(file: ConfigFile): void {
  const { apiBaseUrl = DEFAULTS.apiBaseUrl, pollSeconds = DEFAULTS.pollSeconds } = file
  current = { ...file, apiBaseUrl, pollSeconds }
  inForce = file
  // boot.js asked without the header, and would have been answered for another instance or with a refusal.
  if (file.instanceId !== undefined) dropEarlyAnswer()
}

/** Whether a config.json that was read again says what the one in force said. */
export const isInForce = (file: ConfigFile): boolean => JSON.stringify(file) === JSON.stringify(inForce)

/**
 * Reads config.json, which boot.js has asked for. Missing, it is as if it were empty; so is one that can't be
 * reached, and the first request will say why. Throws a ConfigError when it is there and wrong.
 */
export async function loadConfig(): Promise<void> {
  configure(await readConfig(takeEarlyConfig()))
}

/** What an answer for config.json says; a host that answers every path with the page has none. */
export async function readConfig(answer: Promise<Response> | null): Promise<ConfigFile> {
  let body: string
  try {
    const response = await answer
    if (!response?.ok || /\bhtml\b/.test(response.headers.get('content-type') ?? '')) return {}
    body = await response.text()
  } catch {
    return {}
  }
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw new ConfigError('it is not JSON')
  }
  if (isConfigFile(json)) return json
  throw new ConfigError(configProblem(json) ?? 'it can’t be used')
}
