import {
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  Suspense,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react'
import { placeOf, type ShownLines } from '../../../domain/logs/line-filter'
import { matchFrom } from '../../../domain/logs/line-search'
import { AllLines } from './all-lines'
import { FixedLines } from './fixed-lines'
import type { LinesHandle } from './lines'
import { LogRow, type RowLook } from './log-row'
import { moveAmongLinks } from './move-among-links'
import type { useFollow } from './use-follow'
import { useGoToChosen, useGoToMatch, useKeepPlace } from './use-go-to'
import type { LogSearch } from './use-log-search'

const MeasuredLines = lazy(async () => ({ default: (await import('./measured-lines')).MeasuredLines }))
const WholeLine = lazy(async () => ({ default: (await import('./whole-line')).WholeLine }))

/** Up to so many lines all of them stand in the page. */
export const ALL_MOST = 5000

/** The box that scrolls over the lines. */
export function LogArea({
  shown,
  look,
  search: { needle, matches, current },
  chosen,
  chosenRow,
  onChoose,
  follow,
}: {
  shown: ShownLines
  look: RowLook
  search: LogSearch
  chosen: string | null
  /** -1 where the chosen item is no line that is shown. */
  chosenRow: number
  onChoose: (lineId: string | null) => void
  follow: ReturnType<typeof useFollow>
}) {
  const { lines } = shown
  const area = useRef<HTMLElement>(null)
  const top = useRef(0)
  const [list, setList] = useState<LinesHandle | null>(null)
  const [whole, setWhole] = useState<string | null>(null)
  const hintId = useId()
  const { wrap } = look
  useKeepPlace(list, top, { following: follow.following, count: lines.length, wrap })
  useGoToChosen(list, area, chosen, chosenRow)
  useGoToMatch(list, area, current, needle)

  const lastMatched = matches.rows.at(-1) ?? 0
  const row = (at: number) => {
    const line = lines[at]
    if (line === undefined) return <div key={at} />
    const matched = matches.rows[matchFrom(matches, at, 0)] === at || (matches.more && at > lastMatched)
    return (
      <LogRow
        key={line.id}
        line={line}
        number={placeOf(shown, at) + 1}
        look={look}
        needle={matched ? needle : ''}
        current={current?.row === at ? current.start : null}
        chosen={line.id === chosen}
      />
    )
  }
  const keyOf = useCallback((at: number) => lines[at]?.id ?? String(at), [lines])
  const Lines = lines.length <= ALL_MOST ? AllLines : wrap ? MeasuredLines : FixedLines

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('button[data-whole]')) {
      setWhole(target.closest('[data-row]')?.getAttribute('data-row') ?? null)
      return
    }
    const id = target?.closest('a[data-line]')?.getAttribute('data-line')
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (id === undefined || id === null || elsewhere) return
    event.preventDefault()
    onChoose(id === chosen ? null : id)
  }
  const wholeAt = whole === null ? -1 : lines.findIndex(({ id }) => id === whole)
  const wholeLine = lines[wholeAt]
  return (
    <>
      <section
        ref={area}
        aria-label="Log lines"
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        data-wrap={wrap || undefined}
        className="mono group relative max-h-[min(560px,75dvh)] min-h-24 overflow-auto overscroll-y-contain rounded-md border border-line bg-surface py-1 -outline-offset-1"
        onClick={onClick}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveAmongLinks(event)}
        onScroll={(event) => {
          if (list !== null) top.current = list.top()
          follow.onScroll(event)
        }}
      >
        <Suspense fallback={<div className="h-[560px]" />}>
          <Lines count={lines.length} row={row} keyOf={keyOf} area={area} handle={setList} />
        </Suspense>
      </section>
      <p id={hintId} className="sr-only">
        Enter goes to the link of the first line in view, the arrow keys to the next.
      </p>
      {wholeLine !== undefined && (
        <Suspense fallback={null}>
          <WholeLine
            text={wholeLine.text}
            number={placeOf(shown, wholeAt) + 1}
            onClose={() => setWhole(null)}
          />
        </Suspense>
      )}
    </>
  )
}
