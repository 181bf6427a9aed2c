import { visibleText } from '../lib/text'
import { Notice } from './notice'

/** What of the address could not be used, as "name=value"; nothing when all of it was. */
export function IgnoredNotice({ values }: { values: readonly string[] }) {
  if (values.length === 0) return null
  return (
    <Notice tone="quiet" title="Ignored in the address:">
      <span className="mono [overflow-wrap:anywhere]">{visibleText(values.join(', '))}</span>
    </Notice>
  )
}
