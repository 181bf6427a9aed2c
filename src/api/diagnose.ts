import { ServerRunList } from '../contract/server-run'
import { apiBase, apiOrigin, ConfigError, config, isForeignApi, isInForce, readConfig } from './config'
import { authorization } from './credentials'
import { ApiError } from './errors'
import { explain } from './explain'
import { askForConfig, ping } from './probe'
import { isReachable } from './reachable'
import { request } from './request'

export const STEP_IDS = ['config', 'network', 'cors', 'key', 'permission', 'run'] as const
export type StepId = (typeof STEP_IDS)[number]

export interface StepResult {
  id: StepId
  passed: boolean
  /** What was found. */
  sentence: string
  /** What to do about it; only of a step that failed. */
  advice?: string
  /** `metorial-req-id` of the answer that failed, where there was a readable one. */
  requestId?: string | null
}

const passed = (id: StepId, sentence: string): StepResult => ({ id, passed: true, sentence })
const failed = (id: StepId, sentence: string, advice: string): StepResult => ({
  id,
  passed: false,
  sentence,
  advice,
})

/**
 * Walks the way to the first run, step by step, and ends at the first that fails. Costs one request of the API's
 * limit (CONTRACT section 6); `/ping` is not counted.
 */
export async function* diagnose(signal: AbortSignal): AsyncGenerator<StepResult> {
  for (const step of [checkConfig, isForeignApi() ? checkForeign : checkProxy]) {
    const result = await step(signal)
    yield result
    if (!result.passed) return
  }
  yield* checkFirstRun(signal)
}

async function checkConfig(signal: AbortSignal): Promise<StepResult> {
  try {
    const file = await readConfig(askForConfig(signal))
    if (!isInForce(file))
      return failed('config', 'config.json has changed since this page was loaded.', 'Reload the page.')
    const set = Object.keys(file)
    return passed(
      'config',
      set.length === 0 ? 'Nothing is configured: the defaults hold.' : `Set: ${set.join(', ')}.`,
    )
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return failed('config', `config.json can’t be used: ${error.problem}.`, 'Mend the field and reload.')
  }
}

async function checkProxy(signal: AbortSignal): Promise<StepResult> {
  const place = new URL(apiBase()).pathname
  if (!navigator.onLine) return failed('network', 'This browser is offline.', 'Connect it and test again.')
  const answer = await ping(signal)
  if (answer === null)
    return failed(
      'network',
      `Nothing answers at ${place}.`,
      'Check that the proxy beside this page is running.',
    )
  const { status, body } = answer
  if (body.trim() === 'OK') return passed('network', `The API answers through the proxy at ${place}.`)
  if (/^\s*</.test(body) && status < 400)
    return failed(
      'network',
      `A web page answers at ${place} in the API’s place.`,
      'This host serves its own page for every path. Put a proxy there that forwards to the API (deploy/README.md).',
    )
  if (status === 401 || status >= 500) {
    const { title, sentence } = explain(
      new ApiError('http', `It answers HTTP ${status}.`, { status, code: codeIn(body) }),
      'The API',
    )
    return failed('network', `${title}.`, sentence)
  }
  return passed('network', `Something answers at ${place}, with HTTP ${status} to /ping.`)
}

async function checkForeign(signal: AbortSignal): Promise<StepResult> {
  const { host } = new URL(apiOrigin())
  const blocked = new Set<string>()
  const note = (event: SecurityPolicyViolationEvent) => blocked.add(event.blockedURI)
  document.addEventListener('securitypolicyviolation', note)
  const reachable = await isReachable(signal)
  document.removeEventListener('securitypolicyviolation', note)
  if (reachable) return passed('network', `${host} can be reached from this browser.`)
  if ([...blocked].some((uri) => uri.startsWith(apiOrigin())))
    return failed(
      'network',
      `This page’s own policy does not let it ask ${host}.`,
      `Add ${apiOrigin()} to connect-src of the Content-Security-Policy that this page is served with.`,
    )
  return failed(
    'network',
    navigator.onLine ? `${host} can’t be reached from this browser.` : 'This browser is offline.',
    'Check apiBaseUrl in config.json, the name, the certificate, and any VPN in between.',
  )
}

async function* checkFirstRun(signal: AbortSignal): AsyncGenerator<StepResult> {
  const typed = authorization() !== null
  let list: ServerRunList | null = null
  let error: ApiError | null = null
  try {
    list = await request('/server-runs', ServerRunList, { signal, query: { limit: 1, order: 'desc' } })
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause
    error = cause
  }
  for (const check of [corsResult, keyResult, permissionResult]) {
    const result = check(error, typed)
    yield result
    if (!result.passed) return
  }
  const [run] = list?.items ?? []
  yield passed('run', run ? `The newest run is ${run.id}.` : 'The instance of this key has no runs yet.')
}

/** A failure in the words of explain(), at the step that it belongs to. */
function asExplained(id: StepId, error: ApiError): StepResult {
  const { title, sentence, requestId } = explain(error, 'The list of runs')
  return { ...failed(id, `${title}.`, sentence), requestId }
}

function corsResult(error: ApiError | null): StepResult {
  if (error?.kind === 'network') return asExplained('cors', error)
  if (!isForeignApi()) return passed('cors', 'Not needed: the API is on this page’s own origin.')
  return passed(
    'cors',
    error?.status === 401
      ? 'The browser may read the refusal of a key; only the right key shows whether it may read more.'
      : 'The browser may read this API’s answers.',
  )
}

function keyResult(error: ApiError | null, typed: boolean): StepResult {
  if (error === null || error.status === 403 || error.status === 429)
    return passed('key', typed ? 'The API accepts the key that was typed.' : 'The API accepts the key.')
  if (error.status === 400 && error.code === 'bad_request')
    return {
      ...failed(
        'key',
        'The API refuses the request as it is. An organization’s key must name an instance.',
        config().instanceId === undefined
          ? 'Set METORIAL_INSTANCE_ID at the proxy, or instanceId in config.json.'
          : 'Check that instanceId names an instance of this organization.',
      ),
      requestId: error.requestId,
    }
  if (error.status === 401 && isForeignApi() && !typed)
    return failed('key', 'No key has been typed, and none is added on the way.', 'Type a secret key below.')
  return asExplained('key', error)
}

const permissionResult = (error: ApiError | null): StepResult =>
  error === null ? passed('permission', 'The key may read runs.') : asExplained('permission', error)

function codeIn(body: string): string | null {
  try {
    const { code } = JSON.parse(body)
    return typeof code === 'string' ? code : null
  } catch {
    return null
  }
}
