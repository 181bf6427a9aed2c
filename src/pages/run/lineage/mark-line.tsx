import { StatusBadge } from '../../../components/status-badge'
import type { LineageMark } from '../../../domain/lineage/marks'
import { describeStatus } from '../../../domain/status'
import { usePreference } from '../../../lib/preferences'
import { useRunNow } from '../use-run-now'
import { markWords } from './mark-words'

/** What there is to say of one mark of a strip, always in the same place below it. */
export function MarkLine({ mark }: { mark: LineageMark }) {
  const zone = usePreference('timeZone')
  const { status, began, ran, version, roles } = markWords(mark, zone, useRunNow(mark.run))
  return (
    <p className="mt-1 flex min-h-[42px] flex-wrap content-start items-center gap-x-3 border-l-2 border-line-strong pl-2.5 text-muted sm:min-h-[22px]">
      <StatusBadge tone={describeStatus(mark.run.status).tone} label={status} />
      <span>{began}</span>
      <span>{ran}</span>
      <span>{version}</span>
      {roles.map((role) => (
        <strong key={role} className="font-[550] text-text">
          {role}
        </strong>
      ))}
    </p>
  )
}
