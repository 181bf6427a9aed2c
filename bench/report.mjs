/**
 * One measured thing. `limit` is the ratio app/floor to reach, or the figure itself where `absolute` is set;
 * `slack` is what the app may lie above the floor in the metric's own unit whatever the ratio.
 * @typedef {{ title: string, unit: string, digits: number, limit?: number, absolute?: boolean, slack?: number }} Metric
 * @typedef {{ floor: number[], app: number[] }} Samples
 */

/** @param {number[]} values */
export function summary(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN
  const high = sorted[Math.floor(middle)] ?? Number.NaN
  return {
    median: (low + high) / 2,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  }
}

/** @param {Metric} metric @param {number[]} values */
function figure({ digits, unit }, values) {
  if (values.length === 0) return '–'
  const { median, min, max } = summary(values)
  return `${median.toFixed(digits)} ${unit} (${min.toFixed(digits)}–${max.toFixed(digits)})`
}

/** @param {Metric} metric @param {number} floor @param {number} app */
function verdict({ limit, absolute, slack = 0, unit }, floor, app) {
  if (limit === undefined || Number.isNaN(app)) return ['–', '–']
  const goal = absolute ? `≤ ${limit} ${unit}` : `≤ ${limit.toFixed(1)}×`
  const reached = absolute ? app <= limit : app <= floor * limit || app - floor <= slack
  // A figure that the floor misses too tells of a busy machine.
  const missed = absolute && floor > limit ? 'missed, by the floor too' : 'missed'
  return [slack > 0 ? `${goal} or +${slack} ${unit}` : goal, reached ? 'reached' : missed]
}

/**
 * A Markdown table, medians with their smallest and largest, padded so that it reads well on a terminal too.
 * @param {[Metric, Samples][]} results
 */
export function toTable(results) {
  const rows = results.map(([metric, { floor, app }]) => {
    const floorMedian = summary(floor).median
    const appMedian = summary(app).median
    // Not where one side has no such figure.
    const ratio = floorMedian > 0 && app.length > 0 ? `${(appMedian / floorMedian).toFixed(2)}×` : '–'
    const values = [figure(metric, floor), figure(metric, app), ratio]
    return [metric.title, ...values, ...verdict(metric, floorMedian, appMedian)]
  })
  const head = ['measured', 'floor', 'app', 'app/floor', 'target', 'verdict']
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
