import { API_VERSION } from '../../api/request'
import { pathPart } from '../../lib/paths'

// pathPart leaves these as they are, and a shell reads them as its own.
const SHELL_SIGNS = /[!'()*]/g

const escapeSign = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/**
 * The request for this run as a line for the shell; the key comes from the reader's environment. `apiUrl` and
 * `instanceId` hold nothing that a shell reads as its own (contract/config.ts).
 */
export function runAsCurl(serverRunId: string, apiUrl: string, instanceId: string | undefined): string {
  const id = pathPart(serverRunId).replace(SHELL_SIGNS, escapeSign)
  return [
    'curl -H "Authorization: Bearer $METORIAL_API_KEY"',
    `-H "metorial-version: ${API_VERSION}"`,
    ...(instanceId === undefined ? [] : [`-H "metorial-instance-id: ${instanceId}"`]),
    `${apiUrl}/server-runs/${id}`,
  ].join(' ')
}
