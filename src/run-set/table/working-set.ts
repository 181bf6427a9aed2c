import type { ServerRun } from '../../contract/server-run'
import { type Anchor, RunOrder } from './run-order'
import { RunTable } from './run-table'

/** A page of the list as it was asked for; without a cursor it begins at the newest id. */
export interface RunPage {
  runs: readonly ServerRun[]
  after?: string | undefined
  before?: string | undefined
}

/** The ids of what a page brought. */
export interface PageChanges {
  added: string[]
  changed: string[]
}

/** The loaded runs, each once, in the order in which the API lists them. */
export class WorkingSet {
  readonly table = new RunTable()
  readonly order = new RunOrder()

  /** Takes in one page, whose runs the API lists one right after the other: what is known is changed in place, what is new goes where the page has it. */
  add({ runs, after, before }: RunPage): PageChanges {
    const changes: PageChanges = { added: [], changed: [] }
    const cursor = this.#anchor(after, before)
    const firstKnown = runs.findIndex(({ id }) => this.has(id))
    const rows: number[] = []
    for (const run of runs) {
      const how = this.table.upsert(run)
      if (how !== 'same') changes[how].push(run.id)
      const row = this.table.rowOf(run.id)
      if (row !== undefined) rows.push(row)
    }
    if (cursor && cursor !== 'top') this.order.place(rows, cursor)
    else this.#placeWithoutCursor(rows, firstKnown, after === undefined)
    return changes
  }

  /** Changes runs that are known; the others are left out, for nothing tells where they belong. */
  update(runs: readonly ServerRun[]): string[] {
    return runs.flatMap((run) =>
      this.table.rowOf(run.id) !== undefined && this.table.upsert(run) === 'changed' ? [run.id] : [],
    )
  }

  remove(id: string): boolean {
    const row = this.table.rowOf(id)
    if (row === undefined) return false
    this.order.remove(row)
    return this.table.remove(id)
  }

  has(id: string): boolean {
    return this.table.rowOf(id) !== undefined
  }

  idAt(row: number): string {
    return this.table.columns.id.get(row) ?? ''
  }

  /** The ids in the API's order from place `from` on, up to and not including `to`. */
  ids(from = 0, to = this.table.size): string[] {
    return Array.from(this.order.rows.subarray(from, to), (row) => this.idAt(row))
  }

  /** Where the run stands in the API's order; -1 where it is not known. */
  placeOf(id: string): number {
    const row = this.table.rowOf(id)
    return row === undefined ? -1 : this.order.indexOf(row)
  }

  /** Null when the cursor's run was removed while the page was on its way. */
  #anchor(after: string | undefined, before: string | undefined): Anchor | null {
    const id = after ?? before
    if (id === undefined) return 'top'
    const row = this.table.rowOf(id)
    if (row === undefined) return null
    return after === undefined ? { before: row } : { after: row }
  }

  /** Around the first run of the page that was known, for the top may have gone up since the page was answered; else at that end of the set to which the page belongs. */
  #placeWithoutCursor(rows: readonly number[], firstKnown: number, isAbove: boolean): void {
    const known = rows[firstKnown]
    if (known !== undefined) {
      this.order.place(rows.slice(0, firstKnown), { before: known })
      this.order.place(rows.slice(firstKnown), { after: known })
    } else {
      const { last } = this.order
      this.order.place(rows, isAbove || last === undefined ? 'top' : { after: last })
    }
  }
}
