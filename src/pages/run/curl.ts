import { API_VERSION } from '../../api/request'

// encodeURIComponent leaves these as they are, and a shell reads them as its own.
const SHELL_SIGNS = /[!'()*]/g

const escapeSign = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** The request for this run as a line for the shell; the key comes from the reader's environment. */
export function runAsCurl(serverRunId: string): string {
  const id = encodeURIComponent(serverRunId).replace(SHELL_SIGNS, escapeSign)
  return [
    'curl -H "Authorization: Bearer $METORIAL_API_KEY"',
    `-H "metorial-version: ${API_VERSION}"`,
    `https://api.metorial.com/server-runs/${id}`,
  ].join(' ')
}
