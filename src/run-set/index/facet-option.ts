export interface FacetOption {
  value: string
  label: string
  /** Runs of the range with this value that pass every other filter. */
  count: number
}
