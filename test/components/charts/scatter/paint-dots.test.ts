import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChartShape } from '../../../../src/components/charts/kinds'
import { dotMask } from '../../../../src/components/charts/scatter/dot-mask'
import { paintDots } from '../../../../src/components/charts/scatter/paint-dots'

const RED = { r: 200, g: 20, b: 30 }
const GREY = { r: 110, g: 110, b: 120 }
const LOOKS = [
  { mask: dotMask('dot', 2, 1), color: GREY },
  { mask: dotMask('cross', 2, 1), color: RED },
]
const [WIDTH, HEIGHT] = [40, 30]

function paint(dots: readonly (readonly [x: number, y: number, kind: number])[]) {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4)
  const places = {
    xPx: Float32Array.from(dots, ([x]) => x),
    yPx: Float32Array.from(dots, ([, y]) => y),
  }
  const kind = Uint8Array.from(dots, ([, , of]) => of)
  paintDots({ data, width: WIDTH, height: HEIGHT }, places, kind, LOOKS, 1)
  return data
}
const pixel = (data: Uint8ClampedArray, x: number, y: number) => [
  ...data.subarray((y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4),
]
const painted = (data: Uint8ClampedArray) => data.filter((byte, at) => at % 4 === 3 && byte > 0).length

describe('the shapes of dots', () => {
  const all: ChartShape[] = ['dot', 'cross', 'ring', 'diamond']

  test.each([1.5, 2, 2.25, 3, 5.5])('no two are the same at a radius of %s pixels', (radius) => {
    const masks = all.map((shape) =>
      JSON.stringify(dotMask(shape, radius, 1).pixels.map(({ dx, dy }) => [dx, dy])),
    )
    expect(new Set(masks).size).toBe(4)
  })

  test.each(all)('a %s is the same from left and right, above and below, and as far as it says', (shape) => {
    const { pixels, reach } = dotMask(shape, 2.25, 1)
    const key = (dx: number, dy: number, cover: number) => `${dx} ${dy} ${cover}`
    const known = new Set(pixels.map(({ dx, dy, cover }) => key(dx, dy, cover)))
    for (const { dx, dy, cover } of pixels) {
      expect(known).toContain(key(-dx || 0, dy, cover))
      expect(known).toContain(key(dx, -dy || 0, cover))
      expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(reach)
    }
  })

  test('where dots are many each is paler, and as large', () => {
    const [pale, usual] = [dotMask('cross', 2, 0.4), dotMask('cross', 2, 1)]
    expect(pale.pixels).toHaveLength(usual.pixels.length)
    expect(pale.pixels.every(({ cover }, at) => cover > 0 && cover < (usual.pixels[at]?.cover ?? 0))).toBe(
      true,
    )
  })

  test('a ring is open in its middle', () => {
    expect(dotMask('ring', 2, 1).pixels.some(({ dx, dy }) => dx === 0 && dy === 0)).toBe(false)
  })
})

describe('the picture of all dots', () => {
  test('a dot has the colour of its kind, and lets what is below shine through', () => {
    const [r, g, b, alpha] = pixel(paint([[20, 15, 0]]), 20, 15)
    expect([r, g, b]).toEqual([110, 110, 120])
    expect(alpha).toBe(191)
  })

  test('more of them on one place are less pale', () => {
    const [, , , once = 0] = pixel(paint([[20, 15, 0]]), 20, 15)
    const [, , , twice = 0] = pixel(
      paint([
        [20, 15, 0],
        [20, 15, 0],
      ]),
      20,
      15,
    )
    expect(twice).toBeGreaterThan(once)
  })

  test('a failed one is seen over any number of others, whatever their order', () => {
    const others = Array.from({ length: 50 }, () => [20, 15, 0] as const)
    expect(pixel(paint([[20, 15, 1], ...others]), 20, 15)).toEqual([200, 20, 30, 255])
  })

  test('what is below shines through at its edges', () => {
    const data = paint([
      [20, 15, 1],
      [21, 15, 0],
      [20, 16, 0],
      [19, 15, 0],
      [20, 14, 0],
      [20, 15, 0],
    ])
    const mixed = [...data.keys()].filter((at) => {
      const red = data[at] ?? 0
      return at % 4 === 0 && red > 115 && red < 195
    })
    expect(mixed.length).toBeGreaterThan(0)
  })

  test('one that has no place, or would go over an edge, is left out, and all others are whole', () => {
    const place = fc.oneof(fc.integer({ min: -10, max: 60 }), fc.constantFrom(Number.NaN, 1e9, -1e9))
    const dots = fc.array(fc.tuple(place, place, fc.nat(3)), { maxLength: 4 })
    const whole = [painted(paint([[20, 15, 0]])), painted(paint([[20, 15, 1]]))]
    fc.assert(
      fc.property(dots, (some) => {
        const apart = some.filter(([x, y]) => x >= 4 && x < WIDTH - 4 && y >= 4 && y < HEIGHT - 4)
        const known = apart.filter(([, , kind]) => kind < 2)
        const most = known.reduce((sum, [, , kind]) => sum + (whole[kind] ?? 0), 0)
        const count = painted(paint(some))
        expect(count).toBeLessThanOrEqual(most)
        expect(count > 0).toBe(known.length > 0)
      }),
    )
  })
})
