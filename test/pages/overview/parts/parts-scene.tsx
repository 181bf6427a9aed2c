import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router-dom'
import { setPreference } from '../../../../src/lib/preferences'
import { OverviewParts } from '../../../../src/pages/overview/parts/overview-parts'
import { SetRows } from '../../../../src/run-set/set-rows'
import { WorkingSet } from '../../../../src/run-set/table/working-set'
import type { RunView } from '../../../../src/run-set/view/view'
import { parseRunView } from '../../../../src/run-set/view/view-codec'
import { makeRun } from '../../../make-run'
import { NOW } from '../../../run-set/overview/any-run'

export type Patch = Record<string, unknown>

/** The view of an address, such as "range=all". */
const viewOf = (query: string): RunView => parseRunView(new URLSearchParams(query)).view

/** So many times the same. */
export const times = (count: number, patch: Patch): Patch[] => Array.from({ length: count }, () => patch)

export const deployment = (name: string | null, id = `svd_${name}`) => ({ server_deployment: { id, name } })

/** A session whose MCP part says this. */
export const mcp = (said: Patch) => ({
  server_session: {
    id: 'srs_1',
    session_id: 'ses_1',
    mcp: { version: '2025-06-18', connection_type: 'sse', client: { name: 'cursor' }, server: null, ...said },
    usage: { total_productive_message_count: 1 },
  },
})

function rowsOf(patches: readonly Patch[]): SetRows {
  const set = new WorkingSet()
  set.add({ runs: patches.map((patch, at) => makeRun({ ...patch, id: `srr_${at}` })) })
  return new SetRows(set)
}

/** The lower half of the overview, of these runs. */
export function showParts(
  patches: readonly Patch[],
  {
    query = 'range=all',
    before,
    complete = true,
  }: { query?: string; before?: readonly Patch[]; complete?: boolean } = {},
) {
  // Times read the same wherever the tests are run.
  setPreference('timeZone', 'utc')
  const [rows, view] = [rowsOf(patches), viewOf(query)]
  const wholeOf = (of: SetRows, in_: RunView) => {
    const { whole } = of.of(in_, NOW)
    if (!whole) throw new Error('a working set knows its rows')
    return whole
  }
  render(
    <MemoryRouter>
      <OverviewParts
        whole={wholeOf(rows, view)}
        view={view}
        beforeRows={before ? wholeOf(rowsOf(before), viewOf('range=all')) : null}
        complete={complete}
      />
    </MemoryRouter>,
  )
  const user = userEvent.setup()
  return {
    user,
    /** The ids of the runs that a link leads to. */
    behind: (link: HTMLElement): string[] => {
      const [path, search = ''] = link.getAttribute('href')?.split('?') ?? []
      if (path !== '/runs') throw new Error(`not to the runs: ${path}`)
      const { list } = rows.of(viewOf(search), NOW)
      return Array.from({ length: list.length }, (_, at) => list.idAt(at))
    },
  }
}

/** One card, by its title. */
export function card(name: string) {
  const figure = screen.getByRole('figure', { name })
  return {
    figure,
    ...within(figure),
    /** The rows of its list, as read. */
    items: () =>
      within(figure)
        .queryAllByRole('listitem')
        .map(({ textContent }) => textContent),
    /** The rows of its table, the head first. */
    cells: () =>
      within(figure)
        .getAllByRole('row')
        .map((row) => Array.from(row.children, ({ textContent }) => textContent)),
    tableButton: () => within(figure).getByRole('button', { name: `Table of ${name}` }),
  }
}
