/** How far a list of the API has been read: all pages one after the other, in the API's ascending order. */
export interface ListRead<T> {
  /** What there is so far, each once. The same array until something comes. */
  items: readonly T[]
  /** Whether the last page was met: nothing is missing, as of then. */
  complete: boolean
  /** Whether pages are being read now. */
  reading: boolean
  /** What stopped the reading; what was read stays. Null where nothing did. */
  error: Error | null
  /** 403 or 404 where this Metorial or this key doesn't offer the list: its part is hidden with a line why. Else null. */
  refused: 403 | 404 | null
  /** Reads on from where it stopped, by an error or by the limit of pages in one go. */
  readOn: () => void
}
