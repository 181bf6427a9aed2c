// The API for hosts of static files (deploy/static-hosts.md): passes on what the dashboard reads and adds the key,
// which no browser ever sees. Web standards only, so that it runs on any of them.

// The same lists as deploy/shared/api-paths and api-query.
const ID = '[A-Za-z0-9_-]+'
const PATHS = new RegExp(
  `^/(?:${[
    'ping',
    'server-runs',
    `server-runs/${ID}`,
    'server-run-errors',
    'server-run-error-groups',
    `server-deployments/${ID}`,
    `servers/${ID}`,
    `servers/${ID}/versions/${ID}`,
    `sessions/${ID}/(?:messages|events|connections|server-sessions)`,
  ].join('|')})$`,
)
const NAMES = [
  'limit|order|after|before|status|session_id|server_session_id|server_deployment_id',
  'server_implementation_id|server_run_id|server_run_error_group_id|server_id',
].join('|')
const PAIR = `(${NAMES})=[A-Za-z0-9_.-]*`
const QUERY = new RegExp(`^(\\?${PAIR}(&${PAIR})*)?$`)

const KEPT = [
  'content-type',
  'retry-after',
  'metorial-req-id',
  'metorial-version',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
]

const ALWAYS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/**
 * @param {number} status
 * @param {string} code
 * @param {string} message
 * @param {Record<string, string>} [headers]
 */
function refuse(status, code, message, headers) {
  const body = { __typename: 'error', ok: false, status, code, message }
  return Response.json(body, { status, headers: { ...ALWAYS, ...headers } })
}

/**
 * @param {Request} request
 * @param {string | undefined} key
 * @param {{ apiUrl?: string, instanceId?: string }} [options] the instance is needed with an organization's key only
 * @returns {Promise<Response>}
 */
export async function forward(request, key, { apiUrl = 'https://api.metorial.com', instanceId } = {}) {
  const { pathname, search } = new URL(request.url)
  const path = /^.*?\/api(\/.*)$/.exec(pathname)?.[1] ?? ''
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(405, 'proxy_method_not_allowed', 'Only GET and HEAD pass.', { allow: 'GET, HEAD' })
  }
  if (!PATHS.test(path)) return refuse(404, 'proxy_path_not_allowed', 'The dashboard does not read this.')
  if (!QUERY.test(search)) return refuse(400, 'proxy_query_not_allowed', 'The dashboard does not ask this.')
  if (!key) return refuse(502, 'proxy_upstream_unreachable', 'This host has no key for the API.')
  /** @type {Response} */
  let answer
  try {
    answer = await fetch(apiUrl + path + search, {
      method: request.method,
      headers: {
        authorization: `Bearer ${key}`,
        accept: 'application/json',
        'metorial-version': '2025-01-01',
        ...(instanceId ? { 'metorial-instance-id': instanceId } : {}),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError'
      ? refuse(504, 'proxy_upstream_timeout', 'The API did not answer in time.')
      : refuse(502, 'proxy_upstream_unreachable', 'The API could not be reached.')
  }
  // The API repeats a key that it takes for malformed.
  if (answer.status === 401) return refuse(401, 'unauthorized', 'The API does not accept the key.')
  const headers = new Headers(ALWAYS)
  for (const name of KEPT) {
    const value = answer.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(answer.body, { status: answer.status, headers })
}
