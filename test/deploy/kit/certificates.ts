import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { write } from './folder'

export interface Certificate {
  certFile: string
  keyFile: string
  cert: string
  key: string
}

const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })

function read(certFile: string, keyFile: string): Certificate {
  return { certFile, keyFile, cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') }
}

const EC = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']

/** An authority that nobody but the test knows. */
export function makeAuthority(folder: string, name: string): Certificate {
  const [certFile, keyFile] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)]
  openssl('req', '-x509', ...EC, '-subj', `/CN=${name}`, '-keyout', keyFile, '-out', certFile)
  return read(certFile, keyFile)
}

/** A certificate of that authority for a host name, or for a person. */
export function makeCertificate(folder: string, authority: Certificate, host: string): Certificate {
  const [certFile, keyFile] = [join(folder, `${host}.crt`), join(folder, `${host}.key`)]
  const request = join(folder, `${host}.csr`)
  openssl('req', ...EC, '-subj', `/CN=${host}`, '-keyout', keyFile, '-out', request)
  const extensions = write(join(folder, `${host}.ext`), `subjectAltName=DNS:${host}\n`)
  const signer = ['-CA', authority.certFile, '-CAkey', authority.keyFile, '-CAcreateserial']
  openssl('x509', '-req', '-days', '2', '-in', request, ...signer, '-extfile', extensions, '-out', certFile)
  return read(certFile, keyFile)
}
