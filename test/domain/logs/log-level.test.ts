import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logLevel } from '../../../src/domain/logs/log-level'

test.each([
  ['fatal: out of memory', 'error'],
  ['2026-11-22 18:00:00,123 ERROR [main] no connection', 'error'],
  ['\x1b[31mERR\x1b[0m it broke', 'error'],
  ['CRITICAL disk full', 'error'],
  ['panic: runtime error: index out of range', 'error'],
  ["thread 'main' panicked at src/main.rs:4:5", 'error'],
  ['Traceback (most recent call last):', 'error'],
  ['TypeError: x is not a function', 'error'],
  ['java.lang.NullPointerException', 'error'],
  ['Exception in thread "main" java.lang.Error', 'error'],
  ['{"time":1,"level":"error","msg":"INFO"}', 'error'],
  ['{"level":50,"time":1763834400000,"msg":"x"}', 'error'],
  ['{"level":30,"msg":"ERROR"}', 'info'],
  ['{"version":"1.1","level":3}', 'error'],
  ['ts=1 level=warn msg="slow"', 'warning'],
  ['<3>kernel says no', 'error'],
  ['<134>app: fine', 'info'],
  ['[E] cannot open', 'error'],
  ['W1122 18:00:00.000000 1 main.go:7] slow', 'warning'],
  ['(node:12) Warning: deprecated', 'warning'],
  ['[warn] retrying', 'warning'],
  ['INFO retry after ERROR', 'info'],
  ['| debug | tick', 'debug'],
  ['TRACE enter', 'debug'],
] as const)('“%s” is of level %s', (text, level) => {
  expect(logLevel(text)).toBe(level)
})

test.each([
  '',
  'Listening on stdio',
  'no errors found',
  'the terror of information',
  'DEBUG=1 is set',
  'ERR_MODULE_NOT_FOUND',
  '    at connect (/app/index.js:10:5)',
  `${'a '.repeat(100)}ERROR far inside`,
])('“%s” says no level', (text) => {
  expect(logLevel(text)).toBeNull()
})

test('any text has a level or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([null, 'error', 'warning', 'info', 'debug']).toContain(logLevel(text))
    }),
  )
})
