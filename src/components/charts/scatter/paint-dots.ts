import type { DotMask } from './dot-mask'
import type { DotPlaces } from './dot-places'

export interface Rgb {
  r: number
  g: number
  b: number
}

/** A picture of pixels as the canvas has them: four bytes each, red, green, blue and how opaque. */
interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/**
 * Paints all dots, kind over kind, into a picture that is empty. It is done by hand, as a hundred thousand calls of the
 * canvas take longer than a frame. A dot that would go over an edge of the picture is left out.
 * @param scale pixels of the picture for one px of the places
 */
export function paintDots(
  picture: Pixels,
  { xPx, yPx }: Pick<DotPlaces, 'xPx' | 'yPx'>,
  kind: Uint8Array,
  looks: readonly { mask: DotMask; color: Rgb }[],
  scale: number,
): void {
  const { data, width, height } = picture
  const cover = new Uint8Array(width * height)
  looks.forEach(({ mask, color }, which) => {
    const { reach } = mask
    const pixels = mask.pixels.length
    // Where the pixels of a dot are from its middle, and how much they cover, in bytes, which are quick to read.
    const offsets = Int32Array.from(mask.pixels, ({ dx, dy }) => dy * width + dx)
    const covers = Int32Array.from(mask.pixels, (pixel) => pixel.cover * 257)
    let any = false
    for (let at = 0; at < xPx.length; at++) {
      if (kind[at] !== which) continue
      const x = Math.floor((xPx[at] as number) * scale)
      const y = Math.floor((yPx[at] as number) * scale)
      // False for a dot that isn't drawn, which is NaN.
      if (!(x >= reach && x < width - reach && y >= reach && y < height - reach)) continue
      const middle = y * width + x
      for (let i = 0; i < pixels; i++) {
        const pixel = middle + (offsets[i] as number)
        const before = cover[pixel] as number
        cover[pixel] = before + (((255 - before) * (covers[i] as number) + 32_768) >>> 16)
      }
      any = true
    }
    if (any) layOver(data, cover, color)
  })
}

/** Lays one colour over the picture where it is covered, and takes the cover away for the next. */
function layOver(data: Uint8ClampedArray, cover: Uint8Array, { r, g, b }: Rgb): void {
  // One write a pixel, where nothing shines through: every machine with a browser has its lowest byte first.
  const pixels = new Uint32Array(data.buffer, data.byteOffset, cover.length)
  const solid = (b << 16) | (g << 8) | r
  for (let pixel = 0; pixel < cover.length; pixel++) {
    const over = cover[pixel] as number
    if (over === 0) continue
    cover[pixel] = 0
    const byte = pixel * 4
    const before = data[byte + 3] as number
    if (before === 0 || over === 255) {
      pixels[pixel] = (over << 24) | solid
      continue
    }
    // Of all the colour there will be, what shines through from below.
    const under = (before * (255 - over)) / 255
    const whole = over + under
    const share = over / whole
    data[byte] = r * share + (data[byte] as number) * (1 - share)
    data[byte + 1] = g * share + (data[byte + 1] as number) * (1 - share)
    data[byte + 2] = b * share + (data[byte + 2] as number) * (1 - share)
    data[byte + 3] = whole
  }
}
