const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export interface Random {
  /** 0 up to, not including, 1. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly [T, ...T[]]): T
  /** Log-normal: half of the values lie below the median, few lie far above it. */
  around(median: number, spread: number): number
}

/** Mulberry32: small, fast, and the same on every machine. `salt` gives each run its own sequence. */
export function createRandom(seed: number, salt = 0): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    around: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(normal * spread)
    },
  }
}

/** An id of the API's look: a prefix, nine base 36 digits of time and thirteen random ones. */
export function makeId(prefix: string, ms: number, random: Random): string {
  let tail = ''
  for (let digit = 0; digit < 13; digit += 1) tail += BASE62[Math.floor(random.next() * 62)]
  return `${prefix}_${Math.floor(ms).toString(36).padStart(9, '0')}${tail}`
}
