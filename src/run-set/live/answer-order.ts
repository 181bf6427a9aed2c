import type { ServerRun, ServerRunList } from '../../contract/server-run'

/**
 * The walk and the rounds ask at the same time, and an answer may overtake one that was asked for earlier. Of each run, what the
 * question asked last has brought stays: an older answer neither puts its old state back nor brings back a run that is gone.
 */
export class AnswerOrder {
  readonly #known: (id: string) => ServerRun | undefined
  #asked = 0
  #underWay = 0
  /** By id, the number of the question that told of it last; null of a run that was told gone included. */
  readonly #told = new Map<string, number>()

  /** `known` gives the run as it is in the set. */
  constructor(known: (id: string) => ServerRun | undefined) {
    this.#known = known
  }

  /** The page that `ask` brings, with the runs that were overtaken as they are known. The same object where none was. */
  async page(ask: () => Promise<ServerRunList>): Promise<ServerRunList> {
    return this.#during(async (number) => {
      const list = await ask()
      const overtaken = list.items.filter(({ id }) => !this.#tells(id, number))
      if (overtaken.length === 0) return list
      const old = new Set(overtaken)
      return {
        ...list,
        items: list.items.flatMap((run) => (old.has(run) ? (this.#known(run.id) ?? []) : run)),
      }
    })
  }

  /** The run that `ask` brings, null where the API has none; as it is known where it was overtaken. */
  async run(id: string, ask: () => Promise<ServerRun | null>): Promise<ServerRun | null> {
    return this.#during(async (number) => {
      const run = await ask()
      return this.#tells(id, number) ? run : (this.#known(id) ?? null)
    })
  }

  async #during<T>(ask: (number: number) => Promise<T>): Promise<T> {
    const number = ++this.#asked
    this.#underWay += 1
    try {
      return await ask(number)
    } finally {
      // Where nothing is on its way, nothing can be overtaken.
      if (--this.#underWay === 0) this.#told.clear()
    }
  }

  /** Whether no later question has told of that run; then this one does. */
  #tells(id: string, number: number): boolean {
    if ((this.#told.get(id) ?? 0) > number) return false
    this.#told.set(id, number)
    return true
  }
}
