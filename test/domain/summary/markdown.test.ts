import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  markdownCode,
  markdownText,
  markdownUrl,
  summaryMarkdown,
} from '../../../src/domain/summary/markdown'

const ZERO = '\u200b'

test.each([
  ['Postgres (read-only), v1.2.4', 'Postgres (read-only), v1.2.4'],
  ['a|b', 'a\\|b'],
  ['*bold* _it_ ~~no~~', '\\*bold\\* \\_it\\_ \\~\\~no\\~\\~'],
  ['[click](x)', '\\[click\\](x)'],
  ['<img src=x>', '\\<img src=x\\>'],
  ['line\n# head', 'line \\# head'],
  ['`code`', '\\`code\\`'],
  ['back\\slash', 'back\\\\slash'],
  ['&#64;all', `\\&\\#${ZERO}64;all`],
  ['@channel', `\\@${ZERO}channel`],
  ['me@evil.example', `me\\@${ZERO}evil.${ZERO}example`],
  ['https://evil.example', `https:${ZERO}//evil.${ZERO}example`],
  ['www.evil.example', `www.${ZERO}evil.${ZERO}example`],
  ['fix #12', `fix \\#${ZERO}12`],
])('%j is only text in Markdown', (text, written) => expect(markdownText(text)).toBe(written))

test('no text whatever can make a format, a link or a mention', () => {
  const nasty = fc.constantFrom(
    '@',
    '<',
    '>',
    '[',
    ']',
    '(',
    '`',
    '*',
    '_',
    '|',
    '\\',
    '#',
    '&',
    '\n',
    '.',
    'a',
    '://',
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: nasty }), fc.string(), fc.string({ unit: 'binary' })), (text) => {
      const written = markdownText(text)
      // With each escaped sign taken out, nothing that Markdown reads as its own is left.
      expect(written.replace(/\\[\\`*_[\]<>|~@#&]/g, '')).not.toMatch(/[\\`*_[\]<>|~@#&\n\r]/)
      expect(written).not.toMatch(/@[^\s\u200b]|:\/\/|[\p{L}\p{N}]\.\p{L}/u)
      // Nothing is lost: a reader sees what stood there, on one line.
      expect(written.replace(/\\([\\`*_[\]<>|~@#&])/g, '$1').replaceAll(ZERO, '')).toBe(
        text.replaceAll(ZERO, '').replace(/\s+/g, ' '),
      )
    }),
    { numRuns: 150 },
  )
})

test('code stays code, however many backticks are in it', () => {
  expect(markdownCode('timeout')).toBe('`timeout`')
  expect(markdownCode('a `` b')).toBe('``` a `` b ```')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '\n', '@') }), (code) => {
      const fence = /^`+/.exec(markdownCode(code))?.[0] ?? ''
      const inside = markdownCode(code).slice(fence.length, -fence.length)
      expect(markdownCode(code).endsWith(fence)).toBe(true)
      expect(inside.match(/`+/g) ?? []).not.toContain(fence)
      expect(inside).not.toMatch(/^`|`$|\n/)
    }),
  )
})

test('the address of a run closes no link', () => {
  expect(markdownUrl('https://runs.test/runs/a)(b*<c>')).toBe('https://runs.test/runs/a%29%28b%2A%3Cc%3E')
  const parts = ['Seen ', { runId: 'srr_(1)', text: 'at 12:40' }, ' with ', { code: 'a_b' }, '.']
  expect(summaryMarkdown(parts, (id) => `https://runs.test/${encodeURIComponent(id)}`)).toBe(
    'Seen [at 12:40](https://runs.test/srr_%281%29) with `a_b`.',
  )
})
