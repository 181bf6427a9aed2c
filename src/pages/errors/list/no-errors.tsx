import { FullPageState } from '../../../components/full-page-state'
import { usePreference } from '../../../lib/preferences'
import { plural, visibleText } from '../../../lib/text'
import { formatShortTime } from '../../../lib/time'
import { rangeWords } from '../../../run-set/view/range'
import { isFiltered, type RunView } from '../../../run-set/view/view'

/** No error occurred in the range, as far as is known. */
export function NoErrors({
  view,
  runs,
  complete,
}: {
  view: RunView
  /** How many runs were looked at. */
  runs: number
  /** Whether all errors of the range were read. */
  complete: boolean
}) {
  const zone = usePreference('timeZone')
  const range = rangeWords(view.range, (ms) => formatShortTime(ms, zone))
  const of = isFiltered(view)
    ? `${plural(runs, 'run')} that ${runs === 1 ? 'passes' : 'pass'} the filter`
    : plural(runs, 'run')
  return (
    <FullPageState title={complete ? `No errors ${range}` : `No errors ${range} among those that were read`}>
      Looked for in {of}.
    </FullPageState>
  )
}

/** No error is found by what is searched for. */
export function NoneFound({ find, onClear }: { find: string; onClear: () => void }) {
  return (
    <FullPageState
      title="No error is found"
      actions={
        <button type="button" className="btn" onClick={onClear}>
          Clear the search
        </button>
      }
    >
      <span className="[overflow-wrap:anywhere]">
        “{visibleText(find)}” is in no code, message or name of a server, deployment or client.
      </span>
    </FullPageState>
  )
}
