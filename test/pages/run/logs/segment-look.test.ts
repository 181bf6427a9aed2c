import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Ink } from '../../../../src/domain/logs/ink'
import type { SegmentStyle } from '../../../../src/domain/logs/styled-line'
import { INK, lookOf, PAPER } from '../../../../src/pages/run/logs/segment-look'

const css = readFileSync('src/app/styles.css', 'utf8')
const theme = (selector: string) => {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', hex = '']) => [name, rgbOf(hex)]),
  )
}
const THEMES = { light: theme(':root'), dark: theme(':root[data-theme="dark"]') }

type Rgb = readonly number[]
function rgbOf(hex: string): Rgb {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16))
}

/** The colour that a class gives: a token's, or the middle of two. */
function colourOf(className: string, tokens: ReadonlyMap<string, Rgb>): Rgb {
  const names = [...className.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name)
  const [one = [], other = one] = (names.length > 0 ? names : [className.replace(/^(?:text|bg)-/, '')]).map(
    (name) => tokens.get(name) ?? [],
  )
  expect(one).toHaveLength(3)
  return one.map((value, at) => (value + (other[at] ?? 0)) / 2)
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const INKS = [null, ...(Object.keys(INK) as Ink[])]
const PAPERS = [null, ...(Object.keys(PAPER) as Ink[])]
const STYLE: SegmentStyle = { ink: null, paper: null, bold: false, italic: false, line: null, quiet: null }

test.each(['light', 'dark'] as const)('every colour can be read on every ground, in the %s theme', (name) => {
  const tokens = THEMES[name]
  for (const ink of INKS) {
    for (const paper of PAPERS) {
      for (const quiet of [null, 'dim', 'hidden'] as const) {
        const classes = lookOf({ ...STYLE, ink, paper, quiet }).split(' ')
        const front = colourOf(classes.find((part) => part.startsWith('text-')) ?? 'text-text', tokens)
        const own = classes.find((part) => part.startsWith('bg-'))
        // A line without a ground of its own stands on the box's, or on that of the chosen line.
        for (const ground of own === undefined ? ['bg-surface', 'bg-accent-soft'] : [own]) {
          const ratio = contrast(front, colourOf(ground, tokens))
          expect(ratio, `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
        }
      }
    }
  }
})

test('hidden text is marked as such, and not hidden', () => {
  expect(lookOf({ ...STYLE, quiet: 'hidden' })).toBe('text-muted underline decoration-dotted')
})
