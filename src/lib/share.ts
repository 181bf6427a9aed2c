/** "3.1 %", never "0 %" or "100 %" where a few are, or are not, part of it. `share` is from 0 to 1. */
export function formatShare(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.1) return '<0.1 %'
  if (percent < 100 && percent > 99.9) return '>99.9 %'
  return `${Number(percent.toFixed(1))} %`
}
