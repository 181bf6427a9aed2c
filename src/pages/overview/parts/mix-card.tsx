import { useMemo } from 'react'
import { BarList } from '../../../components/charts/bar-list'
import { ChartFigure } from '../../../components/charts/chart-figure'
import { DataTable } from '../../../components/charts/data-table'
import { formatShare } from '../../../lib/share'
import { formatNumber, plural } from '../../../lib/text'
import { type Mix, mixOf } from '../../../run-set/overview/mixes'
import { behindOthers, withValues } from '../../../run-set/overview/search-links'
import type { WholeRows } from '../../../run-set/run-rows'
import { runsBehind } from '../../../run-set/view/addresses'
import type { RunView } from '../../../run-set/view/view'
import { mixWords, noneReported } from './mix-words'

const TITLES = {
  client: 'Clients',
  protocol: 'Protocol versions',
  transport: 'Transports',
} as const satisfies Record<Mix['facet'], string>

/** How the runs divide among the values of one facet. */
export function MixCard({ whole, view, facet }: { whole: WholeRows; view: RunView; facet: Mix['facet'] }) {
  const mix = useMemo(() => mixOf({ table: whole.table, rows: whole.rows, facet }), [whole, facet])
  const title = TITLES[facet]
  const parts = partsOf(mix, view)
  return (
    <ChartFigure
      title={title}
      units="share of the runs"
      words={mixWords(mix, whole.rows.length)}
      empty={noneReported(mix)}
      table={() => (
        <DataTable
          caption={title}
          columns={[
            { name: title.slice(0, -1), align: 'start' },
            { name: 'Share', align: 'end' },
            { name: 'Runs', align: 'end' },
          ]}
          count={parts.length}
          rowAt={(at) => {
            const { label, href, share, count } = parts[at] as Part
            return [{ text: label, href }, formatShare(share), formatNumber(count)]
          }}
        />
      )}
    >
      <BarList
        label={title}
        color="accent"
        rows={parts.map(({ count, ...part }) => ({
          ...part,
          value: formatShare(part.share),
          second: plural(count, 'run'),
        }))}
      />
    </ChartFigure>
  )
}

interface Part {
  key: string
  label: string
  href: string
  share: number
  count: number
}

function partsOf(mix: Mix, view: RunView): Part[] {
  const told = mix.parts.map(({ value, label, share, count }): Part => {
    // Any text may be a value: "others" too.
    return {
      key: `=${value}`,
      label,
      href: runsBehind(view, withValues(view, mix.facet, [value])),
      share,
      count,
    }
  })
  if (mix.others === null) return told
  const { values, share, count } = mix.others
  const href = runsBehind(view, behindOthers(view, mix))
  return [...told, { key: 'others', label: `${formatNumber(values)} others`, href, share, count }]
}
