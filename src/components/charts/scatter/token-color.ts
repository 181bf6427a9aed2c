import type { ChartColor } from '../kinds'
import type { Rgb } from './paint-dots'

/** The colour of a token as it is now, in the theme around `element`; the browser reads whatever way it is written. */
export function tokenColor(element: HTMLElement, token: ChartColor): Rgb {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return { r: 128, g: 128, b: 128 }
  context.fillStyle = getComputedStyle(element).getPropertyValue(`--${token}`).trim()
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
  return { r, g, b }
}
