const DEFAULT_SIZE = 2000
const MOST_RUNS = 100_000

/** How many runs: localStorage `mock.size`, else VITE_MOCK_SIZE, else 2,000. A wrong value counts as none. */
export function mockSize(stored: string | null, built: string | undefined): number {
  for (const given of [stored, built]) {
    const size = given ? Number(given) : Number.NaN
    if (Number.isInteger(size) && size >= 0) return Math.min(size, MOST_RUNS)
  }
  return DEFAULT_SIZE
}
