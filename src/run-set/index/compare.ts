export const byLetters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

// Made once: a collator is slow to make and fast to use.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** As people read them: 9 before 10, and case does not matter. */
export const byReading = (a: string, b: string): number => collator.compare(a, b)
