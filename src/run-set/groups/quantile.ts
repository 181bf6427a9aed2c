/**
 * The nearest-rank quantile of values in rising order: the smallest one that at least `percent` of a hundred are not
 * above. Null where there is none.
 */
export function quantile(sorted: Float64Array, percent: number): number | null {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? null
}
