// The errors of the runs that failed, and the API's own groups of them (CONTRACT section 1).

/** @typedef {import('./data.mjs').Run} Run */

const SERVICES = 'billing,search,identity,storage,mail,calendar,tickets,payments'.split(',')

/**
 * What an error says. Most hold a number of their own, and half of them name what they are about, as real ones do: without
 * the numbers they are some thirty.
 * @type {readonly ((run: Run, seed: number) => [code: string, message: string])[]}
 */
const KINDS = [
  (_, seed) => ['timeout', `No answer to "tools/call" within ${10 + (seed % 50)} s`],
  (_, seed) => [
    'server_exited_error',
    `The server exited with code ${seed % 3 === 0 ? 137 : 1} after ${seed % 9000} ms`,
  ],
  ({ server }, seed) => [
    'server_failed_to_start',
    `The image of ${server.name} could not be pulled: 1.${seed % 9}.0 is not there`,
  ],
  (_, seed) => [
    'unknown_error',
    `${SERVICES[seed % SERVICES.length]} answered 502 to request req_0m${String(seed).padStart(12, '0')}`,
  ],
  (_, seed) => [
    'invalid_mcp_message',
    `Unexpected token '<' at ${seed % 400}: the answer of ${SERVICES[seed % SERVICES.length]} is no JSON`,
  ],
  () => ['get_launch_params_error', 'Cannot read properties of undefined (reading "token")'],
]

/** A number that looks random and depends on the id only. @param {string} id */
function seedOf(id) {
  let seed = 7
  for (let at = 0; at < id.length; at += 1) {
    seed = (Math.imul(seed ^ id.charCodeAt(at), 0x01000193) ^ (seed >>> 13)) >>> 0
  }
  return seed
}

/** The errors of a run: one if it failed. @param {Run} run */
export function errorsOf(run) {
  if (run.status !== 'failed') return []
  const seed = seedOf(run.id)
  const kind = /** @type {(typeof KINDS)[number]} */ (KINDS[(seed >>> 8) % KINDS.length])
  const [code, message] = kind(run, seed)
  return [
    {
      object: 'server.server_run.error',
      id: run.id.replace('srr', 'sre'),
      code,
      message,
      metadata: { exitCode: 1 },
      server_run: run,
      created_at: run.stopped_at ?? run.updated_at,
    },
  ]
}

/**
 * One for each server, code and message, the newest first, as the API makes them: counted once, last seen when it was first.
 * @param {Run[]} runs the newest first
 */
export function errorGroupsOf(runs) {
  /** @type {Map<string, ReturnType<typeof errorsOf>[number]>} */
  const first = new Map()
  // Of those with the same key the last one that is set stays: the oldest.
  for (const error of runs.flatMap(errorsOf)) {
    const key = [error.server_run.server.id, error.code, error.message].join(' ')
    first.delete(key)
    first.set(key, error)
  }
  return Array.from(first.values(), (error) => ({
    object: 'server.server_run.error_group',
    id: error.id.replace('sre', 'sreg'),
    code: error.code,
    message: error.message,
    fingerprint: error.id.slice(-12),
    count: 1,
    default_error: error,
    created_at: error.created_at,
    first_seen_at: error.created_at,
    last_seen_at: error.created_at,
  }))
}
