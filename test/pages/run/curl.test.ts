import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { runAsCurl } from '../../../src/pages/run/curl'

/** The arguments that curl would get from a shell. */
function shellArguments(command: string): string[] {
  const script = `curl() { for part in "$@"; do printf '%s\\n' "$part"; done; }; ${command}`
  const env = { PATH: '/usr/bin:/bin', METORIAL_API_KEY: 'key with $ign' }
  return execFileSync('/bin/sh', ['-c', script], { env, encoding: 'utf8' }).trimEnd().split('\n')
}

const METORIAL = 'https://api.metorial.com'
const curl = (id: string) => runAsCurl(id, METORIAL, undefined)

test('the command asks for the run with the key of the environment', () => {
  expect(curl('srr_1')).toBe(
    'curl -H "Authorization: Bearer $METORIAL_API_KEY" -H "metorial-version: 2025-01-01" https://api.metorial.com/server-runs/srr_1',
  )
  expect(shellArguments(curl('srr_1'))).toEqual([
    '-H',
    'Authorization: Bearer key with $ign',
    '-H',
    'metorial-version: 2025-01-01',
    'https://api.metorial.com/server-runs/srr_1',
  ])
})

test('an id from the address cannot run anything in the shell', () => {
  const id = `a'; echo "$(id)" \`id\` !! * ~ \\ & | > x`
  const address = shellArguments(curl(id)).at(-1) ?? ''
  expect(shellArguments(curl(id))).toHaveLength(5)
  expect(decodeURIComponent(address)).toBe(`https://api.metorial.com/server-runs/${id}`)
})

test('a configured instance is named, and an API of one’s own is asked itself', () => {
  expect(runAsCurl('srr_1', 'https://metorial.example/api', 'ins_1')).toContain(
    '-H "metorial-instance-id: ins_1" https://metorial.example/api/server-runs/srr_1',
  )
})
