import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ServerRun } from '../../../contract/server-run'
import type { Exchange } from '../../../domain/messages/exchange'
import { runBeginMs } from '../../../domain/timing'
import { useChosen } from '../chosen'
import { ExchangeRow } from './exchange-row'

/** So many rows are all in the page, where the browser's own search finds them. */
const ALL_ROWS = 200
const ROW_PX = 34
const NARROW_ROW_PX = 52

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index) => index + 1,
  j: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  k: (index) => index - 1,
  Home: () => 0,
  End: (_, last) => last,
}

/** The exchanges in their own scroll area; the chosen one is open. Memoised: a letter in the search doesn't wait for it. */
export const ExchangeList = memo(function ExchangeList({
  view,
  exchanges,
  run,
  outside,
  newestFirst,
  mayCome,
}: {
  /** What narrows and orders the rows; another one begins at the top, or at the chosen row. */
  view: string
  exchanges: readonly Exchange[]
  run: ServerRun
  /** Those that don't belong to this run. */
  outside: ReadonlySet<Exchange>
  newestFirst: boolean
  mayCome: boolean
}) {
  const box = useRef<HTMLDivElement>(null)
  const { chosen, choose } = useChosen()
  const [current, setCurrent] = useState<string | null>(null)
  const [atTop, setAtTop] = useState(true)
  const indexOf = (id: string | null) => (id === null ? -1 : exchanges.findIndex((item) => item.id === id))
  const chosenIndex = indexOf(chosen)
  const known = indexOf(current)
  const stop = known >= 0 ? known : Math.max(0, chosenIndex)

  const rows = useVirtualizer({
    count: exchanges.length,
    getScrollElement: () => box.current,
    estimateSize: () => (innerWidth < 640 ? NARROW_ROW_PX : ROW_PX),
    getItemKey: useCallback((index: number) => exchanges[index]?.id ?? index, [exchanges]),
    overscan: 10,
    // New ones come above what is read: its place is kept, unless one looks at the newest.
    anchorTo: newestFirst && (!atTop || chosenIndex >= 0) ? 'end' : 'start',
    rangeExtractor: useCallback((range: Range) => rowsToShow(range, stop), [stop]),
  })

  const own = useRef<string | null>(null)
  const seen = useRef(view)
  const found = chosenIndex >= 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that move later must not move what one reads
  useEffect(() => {
    const other = seen.current !== view
    if (found && (other || chosen !== own.current)) rows.scrollToIndex(chosenIndex, { align: 'start' })
    else if (other) rows.scrollToOffset(0)
    seen.current = view
    // One that isn't there yet comes into view once its page is read.
    if (found || chosen === null) own.current = chosen
  }, [chosen, found, view])

  const latest = useRef({ chosen, choose })
  useLayoutEffect(() => {
    latest.current = { chosen, choose }
  })
  const toggle = useCallback((id: string) => {
    const next = latest.current.chosen === id ? null : id
    own.current = next
    setCurrent(id)
    latest.current.choose(next)
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    const head = event.target instanceof Element && event.target.closest('[data-row-head]')
    if (!step || !head || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    // The page has its own j and k.
    event.preventDefault()
    const last = exchanges.length - 1
    const index = Math.min(last, Math.max(0, step(Number(head.closest('li')?.dataset.index), last)))
    flushSync(() => setCurrent(exchanges[index]?.id ?? null))
    rows.scrollToIndex(index, { align: 'auto' })
    const next = box.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)
    next?.focus({ preventScroll: true })
    // The box may reach below the window.
    next?.scrollIntoView({ block: 'nearest' })
  }

  const beginMs = runBeginMs(run)
  return (
    <div
      ref={box}
      className="-mx-3.5 max-h-[560px] overflow-y-auto border-y border-line [overflow-anchor:none] sm:mx-0 sm:rounded-md sm:border"
      onScroll={({ currentTarget }) => setAtTop(currentTarget.scrollTop < ROW_PX / 2)}
    >
      <ol
        aria-label="Messages"
        className="relative"
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const exchange = exchanges[index]
          return (
            exchange && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={exchanges.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 border-b border-line"
                style={{ top: start }}
              >
                <ExchangeRow
                  exchange={exchange}
                  beginMs={beginMs}
                  open={index === chosenIndex}
                  dimmed={outside.has(exchange)}
                  mayCome={mayCome}
                  tabbable={index === stop}
                  onToggle={toggle}
                />
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
})

/** Those in sight, and the one that has or gets the focus: a row that goes away would take it along. */
function rowsToShow(range: Range, stop: number): number[] {
  if (range.count <= ALL_ROWS) return Array.from({ length: range.count }, (_, index) => index)
  const inSight = defaultRangeExtractor(range)
  return inSight.includes(stop) || stop >= range.count ? inSight : [...inSight, stop].sort((a, b) => a - b)
}
