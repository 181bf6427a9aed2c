import { memo, useMemo, useState } from 'react'
import { methodStats, toolStats } from '../../../domain/messages/call-stats'
import type { Exchange } from '../../../domain/messages/exchange'
import { methodKey, toolKey } from '../../../domain/messages/filter-exchanges'
import { formatNumber } from '../../../lib/text'
import { type CallSort, sortCalls } from './call-columns'
import { CallHead } from './call-head'
import { CallLine } from './call-line'

const FIRST_LINES = 6

/** How the calls went, by method or by tool: sorted by any column; a line narrows the list to its own. */
export const CallTable = memo(function CallTable({
  exchanges,
  about,
  onChange,
}: {
  exchanges: readonly Exchange[]
  /** What the list is narrowed to, as one of `aboutKeys`. */
  about: string | null
  onChange: (patch: { about: string | null }) => void
}) {
  const methods = useMemo(() => methodStats(exchanges), [exchanges])
  const tools = useMemo(() => toolStats(exchanges), [exchanges])
  const [byTool, setByTool] = useState(false)
  const [sort, setSort] = useState<CallSort>({ by: 'calls', descending: true })
  const [all, setAll] = useState(false)
  if (methods.length === 0) return null
  const ofTools = byTool && tools.length > 0
  const lines = sortCalls(ofTools ? tools : methods, sort)
  return (
    <section aria-label="Calls">
      {tools.length > 0 && (
        <div className="mb-1 flex gap-1">
          {[false, true].map((tool) => (
            <button
              key={String(tool)}
              type="button"
              aria-pressed={ofTools === tool}
              className={`btn-ghost h-6 px-1.5 ${ofTools === tool ? 'bg-sunken text-text' : ''}`}
              onClick={() => setByTool(tool)}
            >
              {tool ? 'By tool' : 'By method'}
            </button>
          ))}
        </div>
      )}
      <div className="overflow-x-auto">
        <table className="w-full border-collapse">
          <CallHead name={ofTools ? 'Tool' : 'Method'} sort={sort} onSort={setSort} />
          <tbody>
            {(all ? lines : lines.slice(0, FIRST_LINES)).map((line) => {
              const key = ofTools ? toolKey(line.name) : methodKey(line.name)
              return (
                <CallLine
                  key={key}
                  line={line}
                  none={ofTools ? 'without a name' : 'no method'}
                  pressed={about === key}
                  onPress={() => onChange({ about: about === key ? null : key })}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      {lines.length > FIRST_LINES && (
        <button type="button" className="btn-ghost mt-1 h-6 px-1.5" onClick={() => setAll(!all)}>
          {all ? `Show the first ${FIRST_LINES}` : `Show all ${formatNumber(lines.length)}`}
        </button>
      )}
    </section>
  )
})
