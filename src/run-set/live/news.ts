import type { WorkingSet } from '../table/working-set'
import { Absence, type SinceLeft } from './since-left'

/** What has come while nobody looked: counted as it comes, and told when somebody is back. */
export class News {
  readonly #set: WorkingSet
  #absence: Absence | null = null
  #away = false
  /** Whether what has come is to be told: it was a long time. */
  #due = false

  constructor(set: WorkingSet) {
    this.#set = set
  }

  left(): void {
    this.#away = true
    this.#absence ??= new Absence(this.#failedIds())
  }

  back(long: boolean): void {
    this.#away = false
    this.#due ||= long
    if (!this.#due) this.#absence = null
  }

  /** The set as it stands was kept by an earlier visit. */
  restored(): void {
    this.#absence = new Absence(this.#failedIds())
    this.#due = true
  }

  note(changes: { added: readonly string[]; changed: readonly string[] }): void {
    this.#absence?.note(changes)
  }

  /** How many runs have failed while nobody looked; 0 once somebody does. */
  get unseenFailures(): number {
    return this.#away ? (this.#absence?.sum(this.#statusOf).failed ?? 0) : 0
  }

  /** Once all that came is loaded: what it was, once; null where nobody is back, it was not long or nothing came. */
  take(): SinceLeft | null {
    if (!this.#due || this.#away || this.#absence === null) return null
    const sum = this.#absence.sum(this.#statusOf)
    this.#absence = null
    this.#due = false
    return sum.runs + sum.failed > 0 ? sum : null
  }

  readonly #statusOf = (id: string): string | null | undefined => {
    const { table } = this.#set
    const row = table.rowOf(id)
    return row === undefined ? undefined : (table.texts.status.values[table.columns.status.get(row)] ?? null)
  }

  #failedIds(): string[] {
    const { table, order } = this.#set
    const failed = table.texts.status.codeOf('failed')
    const status = table.columns.status.values
    return Array.from(
      order.rows.filter((row) => status[row] === failed),
      (row) => this.#set.idAt(row),
    )
  }
}
