import type { Color, ColorName } from 'ansi-sequence-parser'

/** The colours that a line may have. Each is drawn in a shade that can be read, whatever the theme. */
export type Ink = 'grey' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan'

/** Black and white are the ordinary text: which of them can be read is the theme's to say. */
const NAMED: Record<ColorName, Ink | null> = {
  black: null,
  red: 'red',
  green: 'green',
  yellow: 'yellow',
  blue: 'blue',
  magenta: 'magenta',
  cyan: 'cyan',
  white: null,
  brightBlack: 'grey',
  brightRed: 'red',
  brightGreen: 'green',
  brightYellow: 'yellow',
  brightBlue: 'blue',
  brightMagenta: 'magenta',
  brightCyan: 'cyan',
  brightWhite: null,
}
const BY_INDEX = Object.values(NAMED)
const LEVELS = [0, 95, 135, 175, 215, 255]

// Where on the circle of hues a colour ends, in degrees. Orange counts as yellow.
const HUES: readonly (readonly [number, Ink])[] = [
  [20, 'red'],
  [75, 'yellow'],
  [165, 'green'],
  [200, 'cyan'],
  [265, 'blue'],
  [345, 'magenta'],
  [361, 'red'],
]
const LEAST_COLOUR = 40

/** The nearest of our colours; null for what is as good as black or white, and for what is no colour. */
export function inkOf(color: Color | null): Ink | null {
  if (color === null) return null
  if (color.type === 'named') return NAMED[color.name]
  if (color.type === 'rgb') return inkOfRgb(color.rgb)
  const { index } = color
  if (index < 16) return BY_INDEX[index] ?? null
  if (index < 232) {
    const level = (step: number) => LEVELS[Math.floor((index - 16) / step) % 6] ?? 0
    return inkOfRgb([level(36), level(6), level(1)])
  }
  const grey = 8 + 10 * (index - 232)
  return inkOfRgb([grey, grey, grey])
}

function inkOfRgb([red, green, blue]: readonly [number, number, number]): Ink | null {
  const most = Math.max(red, green, blue)
  const span = most - Math.min(red, green, blue)
  if (span < LEAST_COLOUR) return most < 64 || most > 192 ? null : 'grey'
  const sixth =
    most === red ? (green - blue) / span : most === green ? 2 + (blue - red) / span : 4 + (red - green) / span
  const hue = (sixth * 60 + 360) % 360
  return HUES.find(([end]) => hue < end)?.[1] ?? null
}
