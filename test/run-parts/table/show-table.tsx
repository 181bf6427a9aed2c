import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense, useState } from 'react'
import { MemoryRouter } from 'react-router-dom'
import { Announcer } from '../../../src/components/announcer'
import type { ServerRun } from '../../../src/contract/server-run'
import { ColumnMenu } from '../../../src/pages/runs/toolbar/column-menu'
import { type FacetFilter, RunsTable } from '../../../src/run-parts/table/runs-table'
import { useSelection } from '../../../src/run-parts/table/use-selection'
import type { RunFieldId } from '../../../src/run-set/view/fields'
import { NO_FILTER } from '../../../src/run-set/view/view'
import { makeRun } from '../../make-run'

export const fiveRuns = ['a', 'b', 'c', 'd', 'e'].map((end) => makeRun({ id: `srr_${end}` }))

interface Start {
  columns?: readonly RunFieldId[]
  pinned?: readonly RunFieldId[]
  runs?: readonly ServerRun[]
}

const nothing = () => {}

function Table({ columns = ['id', 'status', 'server', 'duration'], pinned = [], runs = fiveRuns }: Start) {
  const [view, setView] = useState({ columns, pinned })
  const [filter, setFilter] = useState<FacetFilter>(NO_FILTER)
  const [sorted, setSorted] = useState('')
  const [selection, setSelection] = useSelection()
  const change = (patch: Partial<typeof view>) => setView((before) => ({ ...before, ...patch }))
  return (
    <>
      <Suspense>
        <RunsTable
          runs={{
            length: runs.length,
            at: (index) => runs[index] as ServerRun,
            idAt: (index) => (runs[index] as ServerRun).id,
            extraAt: () => null,
            indexOf: (id) => runs.findIndex((run) => run.id === id),
          }}
          shown={view.columns}
          pinned={view.pinned}
          onColumns={(order) => change({ columns: order })}
          sort={[]}
          onSort={setSorted}
          selection={selection}
          onSelection={setSelection}
          onFacet={(narrow) => setFilter(narrow)}
          complete
          waiting={0}
          onTop={nothing}
        />
      </Suspense>
      <ColumnMenu {...view} onChange={change} />
      <p data-testid="sorted">{sorted}</p>
      <p data-testid="filter">{JSON.stringify(filter)}</p>
      <Announcer />
    </>
  )
}

/** The table with its menu beside it, once its tools are there. */
export async function showTable(start: Start = {}) {
  const user = userEvent.setup()
  const table = (runs = start.runs) => (
    <MemoryRouter>
      <Table {...start} {...(runs && { runs })} />
    </MemoryRouter>
  )
  const view = render(table())
  await screen.findAllByRole('separator')
  return { ...view, user, showRuns: (runs: readonly ServerRun[]) => view.rerender(table(runs)) }
}

export const heads = () => screen.getAllByRole('columnheader').map((head) => head.dataset.field)
export const head = (name: string) => screen.getByRole('columnheader', { name })
export const said = () => screen.getByRole('status').textContent
