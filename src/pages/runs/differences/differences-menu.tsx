import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { DialogBox } from '../../../components/dialog-box'
import { paths } from '../../../lib/paths'
import { usePreference } from '../../../lib/preferences'
import { formatShortTime } from '../../../lib/time'
import { DifferencesList } from '../../../run-parts/differences/differences-list'
import { type Difference, differences } from '../../../run-set/differences/differences'
import type { WholeRows } from '../../../run-set/run-rows'
import { narrowed } from '../../../run-set/view/facet-of-run'
import { windowOf } from '../../../run-set/view/range'
import { usualRange } from '../../../run-set/view/use-run-view'
import { formatRunView } from '../../../run-set/view/view-codec'
import type { Shown } from '../export/export-source'
import { apartNotes, apartScope, apartText, apartTitle, SELECTED_WORDS } from './apart-words'

const iso = (ms: number) => new Date(ms).toISOString()

/**
 * What sets the selected runs apart from the others that pass the range and the filter, in a native dialog. Follows the
 * runs while they are refreshed. Escape closes it and gives the focus back; so does a step to another view, for the list
 * that a value leads to lies behind it.
 */
export function DifferencesMenu({
  ids,
  shown: { engine, view },
  whole,
  onClose,
}: {
  /** Of the selected runs; those that `whole` does not hold are left out, and that is said. */
  ids: readonly string[]
  shown: Shown
  whole: WholeRows
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  // By the view and not by the address, which follows a little later what was typed before the dialog opened.
  const shownView = formatRunView(view, usualRange()).toString()
  const openedAt = useRef(shownView)
  useEffect(() => {
    if (shownView !== openedAt.current) dialog.current?.close()
  }, [shownView])

  const zone = usePreference('timeZone')
  const found = useMemo(() => {
    const { table, rows } = whole
    const selected = Uint32Array.from(ids.flatMap((id) => table.rowOf(id) ?? []))
    return differences({ table, selected, among: rows })
  }, [ids, whole])
  const scope = (formatTime: (ms: number) => string) =>
    apartScope({
      view,
      differences: found,
      progress: engine?.progress(windowOf(view.range, Date.now()), formatTime) ?? [],
      formatTime,
    })
  const hrefOf = ({ trait, value }: Difference) =>
    // No part of the address lets through one version of a client and no other.
    trait === 'clientVersion'
      ? null
      : paths.runs(`?${formatRunView({ ...view, ...narrowed(view, trait, value, false) }, usualRange())}`)

  return (
    <DialogBox
      dialog={dialog}
      widthPx={760}
      title={apartTitle(found.selected)}
      aside={null}
      // It is read elsewhere, so its times are in ISO 8601.
      text={apartText(found, scope(iso))}
      label="the differences"
      onClose={onClose}
    >
      <div className="grid gap-3 px-3.5 py-3">
        <div className="text-muted">
          <p>{scope((ms) => formatShortTime(ms, zone))}</p>
          {apartNotes(found, ids.length, view).map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
        <DifferencesList differences={found} selectedWords={SELECTED_WORDS} hrefOf={hrefOf} />
      </div>
    </DialogBox>
  )
}
