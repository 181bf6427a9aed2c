// The API of the bench: the list of runs, for each run what its page asks for, and the errors of all of them.
import { connectionOf, deploymentOf, serverOf, serverSessionOf, versionOf } from './around.mjs'
import { errorGroupsOf, errorsOf } from './errors.mjs'
import { createTalk } from './talk.mjs'

/** @typedef {import('./data.mjs').Run} Run */
/** @typedef {{ status: number, type: string, body: Buffer }} Answer */

/** What one run said and wrote. @type {import('./talk.mjs').TalkSize} */
export const BIG = { messages: 10_000, lines: 100_000 }
/** What any other run said and wrote. */
const USUAL = { messages: 60, lines: 200 }

/** @type {Record<string, (run: Run) => string>} */
const FILTERS = {
  status: (run) => run.status,
  session_id: (run) => run.server_session.session_id,
  server_session_id: (run) => run.server_session.id,
  server_deployment_id: (run) => run.server_deployment.id,
  server_run_id: (run) => run.id,
}

/** @param {number} status @param {unknown} value @returns {Answer} */
const json = (status, value) => ({
  status,
  type: 'application/json',
  body: Buffer.from(JSON.stringify(value)),
})

/** @param {number} status @param {string} code @param {string} entity */
const failure = (status, code, entity) =>
  json(status, { __typename: 'error', ok: false, status, code, message: code, entity })

/** Those that pass the filters of the address, in its order. @param {Run[]} runs @param {URLSearchParams} params */
function filtered(runs, params) {
  let left = isDescending(params) ? runs : runs.toReversed()
  for (const [key, read] of Object.entries(FILTERS)) {
    const wanted = params.getAll(key).filter((value) => value !== '')
    if (wanted.length > 0) left = left.filter((run) => wanted.includes(read(run)))
  }
  return left
}

const isDescending = (/** @type {URLSearchParams} */ params) => params.get('order') === 'desc'

/**
 * A page of a list by the rules of CONTRACT section 3.
 * @param {readonly { id: string }[]} items in the order that is asked for
 * @param {URLSearchParams} params
 */
function listPage(items, params) {
  const limit = Number(params.get('limit') ?? 20)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) return failure(400, 'invalid_data', 'limit')
  const cursor = params.get('after') ?? params.get('before')
  const at = cursor === null ? -1 : items.findIndex(({ id }) => id === cursor)
  const unknown = cursor !== null && at === -1
  const backwards = cursor !== null && !params.has('after')
  const from = unknown ? items.length : backwards ? Math.max(0, at - limit) : at + 1
  const to = unknown ? from : backwards ? at : Math.min(items.length, from + limit)
  return json(200, {
    __typename: 'list',
    items: items.slice(from, to),
    pagination: {
      has_more_after: !unknown && to < items.length,
      has_more_before: !unknown && from > 0,
    },
  })
}

/**
 * Answers for these runs, the newest first; the one of id `bigId` said and wrote a lot.
 * @param {Run[]} runs
 * @param {string} bigId
 */
export function createApi(runs, bigId) {
  /** @type {Map<string, ReturnType<typeof createTalk>>} */
  const talks = new Map()
  /** @param {Run} run */
  const talkOf = (run) => {
    const talk = talks.get(run.id) ?? createTalk(run, run.id === bigId ? BIG : USUAL)
    talks.set(run.id, talk)
    return talk
  }
  /** @type {Record<string, (run: Run) => readonly { id: string }[]>} */
  const ofSession = {
    messages: (run) => talkOf(run).messages(),
    events: (run) => talkOf(run).events(),
    connections: (run) => [connectionOf(run)],
    'server-sessions': (run) => [serverSessionOf(run)],
  }
  /** What has one address of its own, and how its run is known. @type {Record<string, [(run: Run) => string, (run: Run) => unknown]>} */
  const details = {
    'server-runs': [(run) => run.id, (run) => run],
    servers: [(run) => run.server.id, serverOf],
    versions: [(run) => run.server_version_id, versionOf],
    'server-deployments': [(run) => run.server_deployment.id, deploymentOf],
  }

  /** @param {URL} url @returns {Answer} */
  return ({ pathname, searchParams: params }) => {
    const [, , first = '', id, part = '', partId] = pathname.split('/')
    if (first === 'server-runs' && id === undefined) return listPage(filtered(runs, params), params)
    if (first === 'server-run-errors' && id === undefined) {
      return listPage(filtered(runs, params).flatMap(errorsOf), params)
    }
    if (first === 'server-run-error-groups' && id === undefined) {
      const serverId = params.get('server_id')
      const groups = errorGroupsOf(serverId ? runs.filter(({ server }) => server.id === serverId) : runs)
      return listPage(isDescending(params) ? groups : groups.toReversed(), params)
    }
    if (first === 'sessions') {
      const run = runs.find(({ server_session: session }) => session.session_id === id)
      const items = ofSession[part]
      if (!run || !items) return failure(404, 'not_found', 'session')
      const ascending = items(run)
      return listPage(isDescending(params) ? ascending.toReversed() : ascending, params)
    }
    const [keyOf, answer] = details[partId === undefined ? first : part] ?? []
    if (keyOf === undefined || answer === undefined) return failure(404, 'not_found', 'endpoint')
    const run = runs.find((candidate) => keyOf(candidate) === (partId ?? id))
    return run ? json(200, answer(run)) : failure(404, 'not_found', first)
  }
}
