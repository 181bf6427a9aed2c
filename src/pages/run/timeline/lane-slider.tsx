import type { KeyboardEvent } from 'react'
import type { Axis } from '../../../domain/timeline/axis'
import type { Lane } from '../../../domain/timeline/lanes'
import { formatNumber } from '../../../lib/text'
import type { LaneActions } from './item-lane'
import { itemSentence } from './item-words'
import { laneName } from './lane-words'
import type { Zoom } from './use-zoom'
import { revealing, zoomByKey } from './zoom'

const PAGE = 10

/** Goes through the items of a lane by keys, and from lane to lane; unseen, as the lane itself shows where it is. */
export function LaneSlider({
  lane,
  axis,
  zoom: { shown, show },
  at,
  tabbable,
  hintId,
  actions: { onCursor, onChoose },
}: {
  lane: Lane
  axis: Axis
  zoom: Zoom
  /** The place of the item it is on. */
  at: number
  tabbable: boolean
  hintId: string
  actions: LaneActions
}) {
  const { items } = lane
  const last = items.length - 1
  const item = items[at]

  const goTo = (place: number) => {
    const goal = Math.max(0, Math.min(last, place))
    onCursor(lane, goal)
    const startMs = items[goal]?.startMs
    if (startMs !== undefined) show(revealing(shown, startMs))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const goals: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      PageUp: at - PAGE,
      PageDown: at + PAGE,
      Home: 0,
      End: last,
    }
    const goal = goals[event.key]
    if (goal !== undefined) goTo(goal)
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      focusNext(event.currentTarget, event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(lane, at)
    else {
      const span = zoomByKey(event.key, shown, axis, item?.startMs)
      if (span === undefined) return
      show(span)
    }
    event.preventDefault()
  }
  return (
    <input
      type="range"
      data-lane=""
      className="pointer-events-none absolute inset-0 m-0 size-full opacity-0"
      aria-label={laneName(lane).text}
      aria-describedby={hintId}
      aria-valuetext={
        item && `${formatNumber(at + 1)} of ${formatNumber(items.length)}: ${itemSentence(item, axis)}`
      }
      tabIndex={tabbable ? 0 : -1}
      min={1}
      max={items.length}
      value={at + 1}
      onKeyDown={onKeyDown}
      // A screen reader of a phone moves it without any key.
      onChange={({ currentTarget }) => goTo(currentTarget.valueAsNumber - 1)}
      onFocus={() => onCursor(lane, at)}
      onBlur={() => onCursor(lane, null)}
    />
  )
}

function focusNext(input: HTMLInputElement, step: number): void {
  const all = [...(input.closest('ul')?.querySelectorAll<HTMLInputElement>('input[data-lane]') ?? [])]
  all[all.indexOf(input) + step]?.focus()
}
