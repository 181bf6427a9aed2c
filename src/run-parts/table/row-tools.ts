import { announce } from '../../components/announcer'
import { goByKey } from '../../components/go-by-key'
import { plural } from '../../lib/text'
import { facetOfRun, narrowed } from '../../run-set/view/facet-of-run'
import type { FacetId } from '../../run-set/view/view'
import { HEAD_PX } from './row-window'
import type { RunsTableProps } from './runs-table'
import { allToggled, toggled } from './selection'
import type { Selection } from './use-selection'

/** Of runs, but not those that are there for the pointer alone (row-columns.tsx), and of groups. */
const ROW_LINK = ':is(.run-row a:not([aria-hidden]), .group-name)'

type Props = Pick<RunsTableProps, 'runs' | 'selection' | 'onSelection' | 'onFacet'>

/**
 * What clicks and keys do in the rows beside their links: select runs, filter by a value, and go from run to run. Heard
 * once for all rows, so that a row costs nothing for it. Returns what ends it.
 */
export function watchRows(box: HTMLElement, latest: () => Props): () => void {
  const runAt = (index: number) => latest().runs.at(index)
  const select = (change: (now: Selection) => Selection) => {
    const { selection, onSelection } = latest()
    if (!selection || !onSelection) return
    const next = change(selection)
    onSelection(next)
    announce(`${plural(next.ids.size, 'run')} selected`)
  }
  const toggle = (index: number, extend: boolean) =>
    select((now) => toggled(now, latest().runs, index, extend))

  const click = (event: MouseEvent) => {
    const target = event.target as Element
    const index = indexOf(target)
    if (target.closest('.select')) {
      if (index === null) select((now) => allToggled(now, latest().runs))
      else toggle(index, event.shiftKey)
      return
    }
    const facet = facetAt(target)
    if (!facet || index === null) return
    const { value } = facetOfRun(facet.id, runAt(index))
    latest().onFacet?.((filter) => narrowed(filter, facet.id, value, event.altKey))
  }
  const keyDown = (event: KeyboardEvent) => {
    if (goByKey(event, box, ROW_LINK, HEAD_PX)) return
    const index = indexOf(event.target as Element)
    const isKey = event.key === ' ' || event.key.toLowerCase() === 'x'
    if (!isKey || index === null || event.ctrlKey || event.metaKey || event.altKey) return
    if (!latest().selection || !(event.target as Element).matches('a')) return
    event.preventDefault()
    toggle(index, event.shiftKey)
  }
  const over = (event: Event) => {
    const facet = facetAt(event.target as Element)
    const index = indexOf(event.target as Element)
    if (!facet || index === null) return
    facet.button.title = `Filter by ${facetOfRun(facet.id, runAt(index)).label}; with Alt, leave it out`
  }
  // A row may be another run's by the time that the pointer comes back.
  const out = (event: Event) => facetAt(event.target as Element)?.button.removeAttribute('title')
  box.addEventListener('click', click)
  box.addEventListener('keydown', keyDown)
  box.addEventListener('pointerover', over)
  box.addEventListener('pointerout', out)
  return () => {
    box.removeEventListener('click', click)
    box.removeEventListener('keydown', keyDown)
    box.removeEventListener('pointerover', over)
    box.removeEventListener('pointerout', out)
  }
}

/** The place of the run around it among all runs, from 0; null where there is none. */
function indexOf(target: Element): number | null {
  const row = target.closest<HTMLElement>('.run-row')
  return row && Number(row.dataset.index)
}

function facetAt(target: Element): { id: FacetId; button: HTMLElement } | null {
  const button = target.closest<HTMLElement>('[data-facet]')
  return button && { id: button.dataset.facet as FacetId, button }
}
