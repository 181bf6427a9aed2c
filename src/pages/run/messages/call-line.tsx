import { NotReported } from '../../../components/not-reported'
import type { CallStats } from '../../../domain/messages/call-stats'
import { CALL_COLUMNS } from './call-columns'
import { shortName } from './one-line'

/** One line of the table: its name is a button that covers all of it. */
export function CallLine({
  line,
  none,
  pressed,
  onPress,
}: {
  line: CallStats
  /** What stands for a name that is missing. */
  none: string
  /** Whether the list is narrowed to it. */
  pressed: boolean
  onPress: () => void
}) {
  return (
    <tr
      className={`relative border-b border-line last:border-0 hover:bg-sunken ${pressed ? 'bg-accent-soft' : ''}`}
    >
      <th scope="row" className="max-w-56 py-1 pr-2 text-left font-normal">
        <button
          type="button"
          aria-pressed={pressed}
          title={pressed ? 'Show all again' : 'Show only these'}
          className={`max-w-full truncate rounded align-bottom after:absolute after:inset-0 ${line.name === null ? 'text-muted' : 'mono'}`}
          onClick={onPress}
        >
          {shortName(line.name, none)}
        </button>
      </th>
      {CALL_COLUMNS.map(({ id, show, alarming }) => (
        <td
          key={id}
          className={`py-1 pl-3 text-right whitespace-nowrap ${alarming(line) ? 'font-semibold text-failed' : ''}`}
        >
          {show(line) ?? <NotReported>not known</NotReported>}
        </td>
      ))}
    </tr>
  )
}
