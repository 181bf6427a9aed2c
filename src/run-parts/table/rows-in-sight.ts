/** So many lines above and below those in sight are rendered too, so that a scroll meets them. */
const BESIDE = 8

/** By the id of a run, the key of its row; in the order of the rows. */
export type RowKeys = ReadonlyMap<string, string>

/** Lines of the table, from `start` up to and not including `end`. */
interface LineRange {
  start: number
  end: number
}

/** The lines in sight; they may go beyond the last one. */
export interface Sight extends LineRange {
  /** Whether they have been the same for a little while. */
  rests?: boolean
}

/** The lines to render. */
export interface RenderedLines extends LineRange {
  keys: RowKeys
  /** Those of them that are in sight. */
  inSight: ReadonlySet<string>
  /** Whether only those in sight are rendered, until the sight rests. */
  hurried: boolean
}

/**
 * What to render where these lines are in sight, after what was rendered before. Where most runs in sight are others, as
 * in another order, or after a jump, what one looks at comes first: the lines beside it wait until the sight rests.
 * `idAt` gives the id of the run of a line; undefined where the line is no run. `held` is the run that has the focus.
 */
export function linesToRender(
  before: RenderedLines | undefined,
  sight: Sight,
  length: number,
  idAt: (line: number) => string | undefined,
  held: string | undefined,
): RenderedLines {
  // Fewer lines than before (a filter): the sight may lie beyond them until the window has caught up.
  const start = Math.max(0, Math.min(sight.start, length - (sight.end - sight.start)))
  const end = Math.min(length, start + sight.end - sight.start)
  const [from, to] = [Math.max(0, start - BESIDE), Math.min(length, end + BESIDE)]
  const lines = Array.from({ length: to - from }, (_, at) => idAt(from + at))
  const whole = lines.filter((id) => id !== undefined)
  const inSight = new Set(lines.slice(start - from, end - from).filter((id) => id !== undefined))
  const staying = before ? [...inSight].filter((id) => before.inSight.has(id)).length : inSight.size
  const anew = staying < inSight.size / 2
  const moving = anew || (before?.hurried === true && !sight.rests)
  // The row that has the focus would lose it.
  const hurried = moving && (held === undefined || inSight.has(held) || !whole.includes(held))
  const keys = rowKeys(before?.keys ?? new Map(), hurried ? [...inSight] : whole, { anew, held })
  return hurried ? { start, end, keys, inSight, hurried } : { start: from, end: to, keys, inSight, hurried }
}

/** The same, with the focus where it is. */
export const linesToRenderNow = (
  before: RenderedLines | undefined,
  sight: Sight,
  length: number,
  idAt: (line: number) => string | undefined,
) => {
  const focused = document.activeElement?.closest<HTMLElement>('.run-row')
  return linesToRender(before, sight, length, idAt, focused?.dataset.run)
}

/**
 * The keys of the rows of these runs, in their order. A run that has a row keeps it, so that nothing in it changes. But
 * `anew` says that most are others: then the rows stay where they are and are written anew, since making others, and
 * unmaking these, would take twice as long. Only that of the run `held` stays its own: what has the focus must not become
 * another run's.
 */
export function rowKeys(
  before: RowKeys,
  ids: readonly string[],
  { anew, held }: { anew: boolean; held?: string | undefined },
): RowKeys {
  const free = anew ? [...before].filter(([id]) => id !== held).map(([, key]) => key) : []
  const taken = new Set(before.values())
  const keys = new Map<string, string>()
  for (const id of ids) {
    const own = anew && id !== held ? free.shift() : before.get(id)
    const key = own ?? unlike(taken, id)
    taken.add(key)
    keys.set(id, key)
  }
  return keys
}

/** The id itself, where no row has that key. */
function unlike(taken: ReadonlySet<string>, id: string): string {
  let key = id
  while (taken.has(key)) key += '+'
  return key
}
