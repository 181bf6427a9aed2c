import { jsonText } from '../../lib/json-text'

/** The entries of an object or an array; null of anything else. */
export function entryCount(value: unknown): number | null {
  if (Array.isArray(value)) return value.length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : null
}

/** The first entries of an object or an array, by name or place. What a key means to JavaScript plays no part. */
export function firstEntries(value: object, count: number): [key: string, value: unknown][] {
  if (Array.isArray(value)) return value.slice(0, count).map((item, place) => [String(place), item])
  return Object.keys(value)
    .slice(0, count)
    .map((key) => [key, (value as Record<string, unknown>)[key]])
}

/** How many lines may stand there before anybody has opened anything. */
const FIRST_LINES = 120

/** What is open at first: the outer levels, as long as they don't fill the page. */
export function openAtFirst(root: unknown, levels: number): ReadonlySet<object> {
  const open = new Set<object>()
  let lines = 0
  let level: unknown[] = [root]
  for (let depth = 0; depth < levels; depth += 1) {
    const next: unknown[] = []
    for (const value of level) {
      const count = entryCount(value)
      if (count === null) continue
      lines += Math.min(count, PAGE)
      if (depth > 0 && lines > FIRST_LINES) return open
      open.add(value as object)
      for (const [, item] of firstEntries(value as object, PAGE)) next.push(item)
    }
    level = next
  }
  return open
}

/** How many entries of one object or array are shown at a time. */
export const PAGE = 100

const DEEP = 50

/** Whether it is nested so deep that the blanks of an indented text would be most of it. */
function isDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth > DEEP || Object.values(value).some((item) => isDeep(item, depth + 1))
}

/** As text to copy: indented, or on one line where it is nested very deep; "" of undefined. */
export const copyText = (value: unknown): string =>
  isDeep(value) ? jsonText(value) : (JSON.stringify(value, null, 2) ?? '')
