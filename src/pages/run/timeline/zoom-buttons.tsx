import { focusAxis } from './axis-row'
import type { Zoom } from './use-zoom'
import { scaled } from './zoom'

/** Ways back out of a part of the time. Nothing while all of it is shown. */
export function ZoomButtons({ zoom: { shown, zoomed, show } }: { zoom: Zoom }) {
  if (!zoomed) return null
  return (
    <span className="-mr-2 ml-auto flex gap-1">
      <button type="button" className="btn-ghost" onClick={() => show(scaled(shown, 2))}>
        Zoom out
      </button>
      <button
        type="button"
        className="btn-ghost"
        onClick={() => {
          // The button goes; the keyboard goes on where one zooms.
          focusAxis()
          show(null)
        }}
      >
        Show all
      </button>
    </span>
  )
}
