import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { LinesHandle } from './lines'

/**
 * Keeps the last line in view while the output is followed; else the first one in view, `top`, when rows change their
 * heights or are kept in another way.
 */
export function useKeepPlace(
  list: LinesHandle | null,
  top: RefObject<number>,
  { following, count, wrap }: { following: boolean; count: number; wrap: boolean },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what changes heights moves the place
  useLayoutEffect(() => {
    if (!following && top.current > 0) list?.go(top.current, 'top')
  }, [list, wrap])
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights change with the wrapping too
  useLayoutEffect(() => {
    if (following && count > 0) list?.go(count - 1, 'end')
  }, [list, following, count, wrap])
}

/** Brings the chosen line into view, once for each choice; the first time the page goes to the box as well. */
export function useGoToChosen(
  list: LinesHandle | null,
  area: RefObject<HTMLElement | null>,
  chosen: string | null,
  row: number,
): void {
  const shown = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (chosen === null || row < 0 || list === null || shown.current === chosen) return
    if (shown.current === null) area.current?.scrollIntoView({ block: 'nearest' })
    shown.current = chosen
    list.go(row, 'view')
  }, [list, area, chosen, row])
}

/** Brings the match that the search stands at into view, sideways too. */
export function useGoToMatch(
  list: LinesHandle | null,
  area: RefObject<HTMLElement | null>,
  current: { row: number; start: number } | null,
  needle: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text at the same place is another match
  useEffect(() => {
    if (current === null || list === null) return
    list.go(current.row, 'view')
    // Its row comes into the page with the scrolling.
    const frame = requestAnimationFrame(() => area.current && goSideways(area.current))
    return () => cancelAnimationFrame(frame)
  }, [list, area, current, needle])
}

function goSideways(area: HTMLElement): void {
  const mark = area.querySelector('mark[data-current]')?.getBoundingClientRect()
  if (mark === undefined) return
  const box = area.getBoundingClientRect()
  const third = box.width / 3
  if (mark.left < box.left + third / 2 || mark.right > box.right)
    area.scrollLeft += mark.left - box.left - third
}
