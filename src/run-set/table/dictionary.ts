/** The code of null in every dictionary. */
const NULL_CODE = 0

/** Each text once. Codes count up from 1 and stay; 0 is null, and the empty text is a text. */
export class TextDictionary {
  /** By code. */
  readonly values: (string | null)[] = [null]
  readonly #codes = new Map<string, number>()

  codeOf(text: string | null): number {
    if (text === null) return NULL_CODE
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    this.#codes.set(text, this.values.length)
    return this.values.push(text) - 1
  }
}

/**
 * Each JSON object once, by its whole content: a preview of the same id may change, and then both are kept for the
 * runs that were read with them. Codes count up from 1 and stay; 0 is null.
 */
export class ObjectDictionary<T extends object> {
  /** By code. */
  readonly values: (T | null)[] = [null]
  // As the text came, and with its keys in order: two answers may differ in that and say the same.
  readonly #codes = new Map<string, number>()
  readonly #most: number

  /** With `most`, what comes when that many objects are known gets the code of the first one. */
  constructor(first: readonly T[] = [], most = Number.POSITIVE_INFINITY) {
    this.#most = most
    for (const value of first) this.codeOf(value)
  }

  codeOf(value: T | null): number {
    if (value === null) return NULL_CODE
    const text = JSON.stringify(value)
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const ordered = JSON.stringify(inOrder(value))
    let code = this.#codes.get(ordered)
    if (code === undefined) {
      if (this.values.length > this.#most) return 1
      code = this.values.push(value) - 1
    }
    this.#codes.set(ordered, code)
    if (ordered !== text) this.#codes.set(text, code)
    return code
  }
}

/** The JSON value with the keys of each object in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
