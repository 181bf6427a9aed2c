/** No column is without height where there was something. */
const LEAST_PX = 2

/** Columns side by side as one path; `values` are counts, anything below or unknown is none. */
export function sparkPath(values: readonly number[], widthPx: number, heightPx: number): string {
  const most = Math.max(0, ...values.filter(Number.isFinite))
  const stepPx = widthPx / values.length
  const barPx = stepPx > 3 ? stepPx - 1 : stepPx
  let path = ''
  values.forEach((value, at) => {
    if (!(value > 0) || !Number.isFinite(value)) return
    const high = Math.max(LEAST_PX, (value / most) * heightPx)
    path += `M${px(at * stepPx)} ${px(heightPx - high)}h${px(barPx)}v${px(high)}h${px(-barPx)}z`
  })
  return path
}

const px = (value: number) => Math.round(value * 10) / 10
