import type { CrashLoop } from '../../domain/looks'
import type { Usual } from '../../domain/usual'
import { FacetColumn } from '../index/row-facets'
import type { RunTable } from '../table/run-table'
import { DeploymentRuns } from './deployment-runs'
import { RowLists } from './row-lists'
import { durationReader, failureReader } from './time-readers'

/** The number of no deployment: the code of null comes first, and with it the empty id. */
const NONE = 0

/**
 * Which runs belong to which deployment. It follows the table row by row; a deployment hears only of runs that are over
 * or have failed: an active one that was merely updated changes nothing of what all tell.
 */
export class Deployments {
  readonly #table: RunTable
  // Numbered by id: whole previews stand in the table, and one deployment may have had several (ObjectDictionary).
  readonly #ids: FacetColumn
  readonly #lists = new RowLists()
  readonly #runs: DeploymentRuns[] = []

  constructor(table: RunTable) {
    const { columns, deployments } = table
    this.#table = table
    this.#ids = new FacetColumn(columns.deployment, deployments, (code) => deployments.values[code]?.id ?? '')
    for (let row = 0; row < table.rowCount; row += 1) this.#follow(row)
    table.watch((row) => this.#follow(row))
  }

  /** What reads how long the runs of the row's deployment usually take, null where it has none; good until the table changes. */
  usualReader(): (row: number) => Usual | null {
    const durations = durationReader(this.#table, Number.NaN)
    const deploymentOf = this.#reader()
    return (row) => deploymentOf(row)?.usual(durations) ?? null
  }

  /** What reads the crash loop that the row is part of; good until the table changes. */
  loopReader(): (row: number) => CrashLoop | null {
    const failures = failureReader(this.#table)
    const deploymentOf = this.#reader()
    // Only a failed run can be part of one: the others needn't have it looked for.
    return (row) =>
      Number.isNaN(failures(row)) ? null : (deploymentOf(row)?.loops(failures).get(row) ?? null)
  }

  #reader(): (row: number) => DeploymentRuns | null {
    const { codes, numbers } = this.#ids.current()
    return (row) => this.#numbered(numbers[codes[row] as number] ?? NONE)
  }

  #follow(row: number): void {
    const { codes, numbers } = this.#ids.current()
    const counts =
      !Number.isNaN(durationReader(this.#table, Number.NaN)(row)) ||
      !Number.isNaN(failureReader(this.#table)(row))
    const before = this.#lists.listOf(row)
    const now = counts ? (numbers[codes[row] as number] ?? NONE) : NONE
    this.#lists.move(row, now)
    this.#numbered(before)?.touch()
    this.#numbered(now)?.touch()
  }

  #numbered(number: number): DeploymentRuns | null {
    if (number === NONE) return null
    this.#runs[number] ??= new DeploymentRuns(() => this.#lists.rowsOf(number))
    return this.#runs[number]
  }
}
