import { epochMs } from '../../lib/time'

/** The room that a column has after it was too small for `rows`: half as much again. */
const roomFor = (rows: number) => Math.max(64, Math.ceil(rows * 1.5))

/** Numbers, one a row; null is kept as NaN. */
export class NumberColumn {
  values = new Float64Array(0)

  /** Whether that changed the row. */
  set(row: number, value: number | null): boolean {
    const next = value ?? Number.NaN
    if (row >= this.values.length) {
      const grown = new Float64Array(roomFor(row + 1))
      grown.set(this.values)
      this.values = grown
    }
    if (Object.is(this.values[row], next)) return false
    this.values[row] = next
    return true
  }

  get(row: number): number | null {
    const value = this.values[row]
    return value === undefined || Number.isNaN(value) ? null : value
  }
}

/** Codes of a dictionary, one a row; 0 stands for null. */
export class CodeColumn {
  values = new Uint32Array(0)

  /** Whether that changed the row. */
  set(row: number, code: number): boolean {
    if (row >= this.values.length) {
      const grown = new Uint32Array(roomFor(row + 1))
      grown.set(this.values)
      this.values = grown
    }
    if (this.values[row] === code) return false
    this.values[row] = code
    return true
  }

  get(row: number): number {
    return this.values[row] ?? 0
  }
}

/** Texts of which hardly two are the same, one a row: ids. */
export class TextColumn {
  readonly values: (string | null)[] = []

  /** Whether that changed the row. */
  set(row: number, text: string | null): boolean {
    if (this.values[row] === text) return false
    this.values[row] = text
    return true
  }

  get(row: number): string | null {
    return this.values[row] ?? null
  }
}

/**
 * Times as epoch ms, NaN where null or unreadable. A text that is not what those ms read as, such as one without
 * milliseconds, is kept beside them, so that each comes back letter by letter (CONTRACT section 2).
 */
export class TimeColumn {
  readonly #ms = new NumberColumn()
  /** Those texts, by row. */
  readonly unusual = new Map<number, string>()

  get values(): Float64Array {
    return this.#ms.values
  }

  set values(values: Float64Array<ArrayBuffer>) {
    this.#ms.values = values
  }

  /** Whether that changed the row. */
  set(row: number, text: string | null): boolean {
    const ms = epochMs(text)
    const unusual = text === null || (ms !== null && new Date(ms).toISOString() === text) ? undefined : text
    const changed = this.unusual.get(row) !== unusual
    if (unusual === undefined) this.unusual.delete(row)
    else this.unusual.set(row, unusual)
    return this.#ms.set(row, ms) || changed
  }

  get(row: number): string | null {
    const unusual = this.unusual.get(row)
    if (unusual !== undefined) return unusual
    const ms = this.#ms.get(row)
    return ms === null ? null : new Date(ms).toISOString()
  }
}
