import { memo, useLayoutEffect, useRef } from 'react'
import type { ChartKind, ChartShape } from '../kinds'
import { dotMask } from './dot-mask'
import { type DotPlaces, PLOT } from './dot-places'
import { paintDots } from './paint-dots'
import { tokenColor } from './token-color'
import { useScreenLook } from './use-screen-look'

/** So many dots are a cloud, which needs no finer pixels than these: four times as many take too long. */
const MANY = 20_000
const MANY_SCALE = 1.5
/** And paler dots, so that its thick parts are told from its thin ones; the ordinary ones most of all. */
const MANY_SHARE = { ordinary: 0.4, other: 0.7 } as const

/** All dots as one picture, painted again only when they, their room or the theme change; hovering leaves it alone. */
export const DotCanvas = memo(function DotCanvas({
  places,
  kind,
  kinds,
  widthPx,
}: {
  places: DotPlaces
  kind: Uint8Array
  kinds: readonly ChartKind[]
  widthPx: number
}) {
  const ref = useRef<HTMLCanvasElement>(null)
  const look = useScreenLook()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` stands for the theme and the screen, which are read
  useLayoutEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const scale = places.drawn > MANY ? Math.min(devicePixelRatio, MANY_SCALE) : devicePixelRatio
    canvas.width = Math.round(widthPx * scale)
    canvas.height = Math.round(PLOT.heightPx * scale)
    const radius = radiusPx(places.drawn) * scale
    const looks = kinds.map(({ shape, color }) => ({
      mask: dotMask(shape, radius, places.drawn > MANY ? shareOf(shape) : 1),
      color: tokenColor(canvas, color),
    }))
    const picture = context.createImageData(canvas.width, canvas.height)
    paintDots(picture, places, kind, looks, scale)
    context.putImageData(picture, 0, 0)
  }, [places, kind, kinds, widthPx, look])
  return <canvas ref={ref} className="absolute inset-0" style={{ width: widthPx, height: PLOT.heightPx }} />
})

/** The more dots there are, the smaller they are. */
const radiusPx = (drawn: number) => (drawn > MANY ? 1.5 : drawn > 2000 ? 2 : 2.75)

const shareOf = (shape: ChartShape) => (shape === 'dot' ? MANY_SHARE.ordinary : MANY_SHARE.other)
