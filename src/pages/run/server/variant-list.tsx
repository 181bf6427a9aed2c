import { NotReported } from '../../../components/not-reported'
import type { Server } from '../../../contract/server'
import { cutMiddle, nonEmpty, visibleText } from '../../../lib/text'
import { sourceLabel } from '../deployment/source-label'

/** The variants of a server, each with the version that its new runs get. `versionId` is this run's. */
export function VariantList({
  variants,
  versionId,
}: {
  variants: Server['variants']
  versionId: string | null
}) {
  if (variants === null) return <NotReported />
  if (variants.length === 0) return <span className="text-muted">None</span>
  return (
    <ul className="grid gap-1">
      {variants.map((variant) => {
        const current = variant.current_version
        return (
          <li key={variant.id} className="[overflow-wrap:anywhere]">
            {nonEmpty(variant.identifier) ?? (
              <span className="mono">{visibleText(cutMiddle(variant.id))}</span>
            )}
            <span className="text-muted">
              {' '}
              · {sourceLabel(variant.source) ?? 'source not reported'} · new runs get{' '}
            </span>
            {current === null ? (
              <span className="text-muted">a version that isn’t reported</span>
            ) : (
              (nonEmpty(current.identifier) ?? visibleText(cutMiddle(current.id)))
            )}
            {current !== null && current.id === versionId && (
              <span className="text-muted">, as this run did</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
