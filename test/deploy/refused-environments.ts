import { mkdirSync, symlinkSync } from 'node:fs'
import { makeAuthority, makeCertificate } from './kit/certificates'
import { makeDist, write } from './kit/folder'
import type { Env } from './kit/proxy'
import { KEY } from './kit/upstream'

/** What must not start: what is set, and the variable that the one line must name. Makes its files in a folder. */
export function refusedEnvironments(folder: string, dist: string): [name: string, env: Env][] {
  const file = (name: string, text: string, mode?: number) => write(`${folder}/files/${name}`, text, mode)
  const gone = `${folder}/gone`
  const authority = makeAuthority(folder, 'authority')
  const { certFile, keyFile } = makeCertificate(folder, authority, 'localhost')
  const password = file('htpasswd', 'ada:$2y$04$abcdefghijklmnopqrstuv\n')
  const noAssets = `${folder}/no-assets`
  write(`${noAssets}/index.html`, '<base href="/">')
  const noBase = makeDist(`${folder}/no-base`)
  write(`${noBase}/index.html`, '<!doctype html>')
  const foreign = file('foreign/precious.txt', 'kept').replace('/precious.txt', '')
  mkdirSync(`${folder}/real`)
  symlinkSync(`${folder}/real`, `${folder}/link`)

  return [
    ['METORIAL_API_KEY', { METORIAL_API_KEY: undefined }],
    ['METORIAL_API_KEY', { METORIAL_API_KEY: '' }],
    ['METORIAL_API_KEY', { METORIAL_API_KEY_FILE: file('key', KEY) }],
    ...[
      'metorial_sk_a b',
      'metorial_sk_a"; }',
      "metorial_sk_'",
      'metorial_sk_$x',
      'metorial_sk_\\',
      'metorial_sk_a\nb',
      'Bearer x',
      'metorial_sk_ü',
    ].map((key): [string, Env] => ['METORIAL_API_KEY', { METORIAL_API_KEY: key }]),
    ...['metorial_pk_x', 'metorial_uk_x', 'metorial_ek_x'].map((key): [string, Env] => [
      'METORIAL_API_KEY',
      { METORIAL_API_KEY: key },
    ]),
    ...[
      gone,
      folder,
      file('empty', ''),
      file('newline', '\n'),
      file('two', `${KEY}\n\n`),
      file('crlf', `${KEY}\r\n`),
      file('pk', 'metorial_pk_x\n'),
    ].map((path): [string, Env] => [
      'METORIAL_API_KEY_FILE',
      { METORIAL_API_KEY: undefined, METORIAL_API_KEY_FILE: path },
    ]),
    ['METORIAL_INSTANCE_ID', { METORIAL_API_KEY: 'metorial_lk_x' }],
    ['METORIAL_INSTANCE_ID', { METORIAL_INSTANCE_ID: 'ins 1' }],
    ['METORIAL_INSTANCE_ID', { METORIAL_INSTANCE_ID: 'ins"; return 200' }],
    ...[
      'http://api.metorial.com',
      'http://localhost.example',
      'http://127.0.0.1.example',
      'http://127.0.0.1@elsewhere.example',
      'ftp://localhost',
      'api.metorial.com',
      'https://',
      'https:///x',
      'https://user:word@host',
      'https://host?x=1',
      'https://host/#x',
      'https://host:0',
      'https://host:70000',
      'https://host:port',
      'https://host/a//b',
      'https://host/../x',
      'https://host/x y',
      'https://host;x',
      'https://host"',
      'https://host/{x}',
      'https://host\n',
      'https://$host',
      'https://[::1',
    ].map((url): [string, Env] => ['METORIAL_API_URL', { METORIAL_API_URL: url }]),
    ['METORIAL_CA_FILE', { METORIAL_CA_FILE: gone }],
    ['METORIAL_CA_FILE', { METORIAL_CA_FILE: file('no.pem', 'no certificate') }],
    ...[
      '0',
      '65536',
      'x',
      '127.0.0.1',
      '127.0.0.1:',
      '::1:8080',
      '[::1:8080',
      'a b:80',
      '80;',
      '127.0.0.1:80 ssl',
      ':80',
      '-x:80',
    ].map((listen): [string, Env] => ['LISTEN', { LISTEN: listen }]),
    ...[
      'ops/',
      '/ops',
      'ops',
      '//',
      '/a//b/',
      '/a/../b/',
      '/./',
      '/a b/',
      '/a;b/',
      '/a{b}/',
      '/a"/',
      '/a%20b/',
      '/ü/',
      '/healthz/',
    ].map((path): [string, Env] => ['BASE_PATH', { BASE_PATH: path }]),
    ...[gone, `${dist}/index.html`, folder, noAssets, noBase, `${dist};x`].map((path): [string, Env] => [
      'DIST_DIR',
      { DIST_DIR: path },
    ]),
    ...[
      foreign,
      `${dist}/index.html`,
      `${gone}/x`,
      '/',
      `${folder}/link`,
      `${folder}/${'x'.repeat(80)}`,
      `${folder}/a b`,
    ].map((path): [string, Env] => ['RUN_DIR', { RUN_DIR: path }]),
    ...['0', '301', '-1', '1.5', 'x'].map((seconds): [string, Env] => [
      'READ_TIMEOUT_SECONDS',
      { READ_TIMEOUT_SECONDS: seconds },
    ]),
    ...['0', '61', '1s', '007'].map((seconds): [string, Env] => [
      'CACHE_SECONDS',
      { CACHE_SECONDS: seconds },
    ]),
    ['CONFIG_FILE', { CONFIG_FILE: gone }],
    ['ALLOW_ANONYMOUS', { ALLOW_ANONYMOUS: undefined }],
    ['ALLOW_ANONYMOUS', { ALLOW_ANONYMOUS: 'true' }],
    ['ALLOW_ANONYMOUS', { BASIC_AUTH_FILE: password }],
    ['ALLOW_ANONYMOUS', { AUTH_REQUEST_URL: 'http://127.0.0.1:4180/' }],
    [
      'ALLOW_ANONYMOUS',
      { CLIENT_CA_FILE: authority.certFile, TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile },
    ],
    ...[
      gone,
      file('none', '# nobody\n'),
      file('words', 'ada\n'),
      file('mixed', 'ada:$2y$04$x\nbob\n'),
      file('plain', 'ada:{PLAIN}lovelace\n'),
    ].map((path): [string, Env] => [
      'BASIC_AUTH_FILE',
      { BASIC_AUTH_FILE: path, ALLOW_ANONYMOUS: undefined },
    ]),
    ...[
      'auth.example',
      'https://',
      'http://a@b',
      'http://host/x?a=b;c',
      'http://host/x?a="',
      'http://host/x#y',
      'http://host/$x',
    ].map((url): [string, Env] => [
      'AUTH_REQUEST_URL',
      { AUTH_REQUEST_URL: url, ALLOW_ANONYMOUS: undefined },
    ]),
    ['AUTH_SIGN_IN_URL', { AUTH_SIGN_IN_URL: 'https://sign-in.example' }],
    ...[
      'javascript:alert(1)',
      '//elsewhere.example',
      'sign-in',
      'https://host/"',
      'https://host/ x',
      'https://host/$uri',
    ].map((url): [string, Env] => [
      'AUTH_SIGN_IN_URL',
      { AUTH_SIGN_IN_URL: url, AUTH_REQUEST_URL: 'http://127.0.0.1:4180/', ALLOW_ANONYMOUS: undefined },
    ]),
    ['CLIENT_CA_FILE', { CLIENT_CA_FILE: authority.certFile, ALLOW_ANONYMOUS: undefined }],
    ['TLS_KEY_FILE', { TLS_CERT_FILE: certFile }],
    ['TLS_CERT_FILE', { TLS_KEY_FILE: keyFile }],
    ['TLS_CERT_FILE', { TLS_CERT_FILE: keyFile, TLS_KEY_FILE: keyFile }],
    ['TLS_KEY_FILE', { TLS_CERT_FILE: certFile, TLS_KEY_FILE: certFile }],
    ['TLS_KEY_FILE', { TLS_CERT_FILE: certFile, TLS_KEY_FILE: authority.keyFile }],
  ]
}
