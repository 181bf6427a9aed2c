const UNITS = ['kB', 'MB', 'GB'] as const

/** A size in words, three digits at most: "412 B", "3.4 kB", "34 kB", "5.1 MB". A kB is 1,000 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  let value = bytes / 1000
  let unit = 0
  // What would round to four digits is named in the next unit.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`
}
