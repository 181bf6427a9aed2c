/** Wide digits and letters of 11 px, and some air between two labels. */
const CHAR_PX = 6.4
const AIR_PX = 10

interface AxisLabel {
  /** Where it belongs, and where the middle of its text stands, both in px. */
  xPx: number
  textPx: number
  text: string
}

/**
 * Labels below an axis, none over another or over an edge: every one of them, or every second, third and so on, so that
 * they keep their rhythm. `labels` stand in the order of `xPx`.
 */
export function fitLabels(
  labels: readonly { xPx: number; text: string }[],
  fromPx: number,
  toPx: number,
): AxisLabel[] {
  const placed = labels.flatMap(({ xPx, text }) => {
    const halfPx = (text.length * CHAR_PX) / 2
    if (xPx < fromPx || xPx > toPx || halfPx * 2 > toPx - fromPx) return []
    return [{ xPx, text, halfPx, textPx: Math.max(fromPx + halfPx, Math.min(toPx - halfPx, xPx)) }]
  })
  for (let step = 1; step < placed.length; step++) {
    const some = placed.filter((_, at) => at % step === 0)
    const fits = some.every(
      (label, at) => at === 0 || label.textPx - label.halfPx >= rightOf(some[at - 1]) + AIR_PX,
    )
    if (fits) return some
  }
  return placed.slice(0, 1)
}

const rightOf = (label: { textPx: number; halfPx: number } | undefined) =>
  label ? label.textPx + label.halfPx : Number.NEGATIVE_INFINITY
