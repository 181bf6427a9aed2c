import './charts.css'
import { type ChartColor, COLOR_CLASS } from './kinds'
import { sparkPath } from './spark-path'

const WIDTH_PX = 96
const HEIGHT_PX = 18

/** A few counts over time, as small as a row of a table. */
export function Sparkline({
  values,
  color,
  label,
}: {
  /** Counts of equal parts of time, the earliest first. */
  values: readonly number[]
  color: ChartColor
  /** The same in words: "most on Nov 22, 31 occurrences". */
  label: string
}) {
  return (
    <span className={`inline-block align-middle ${COLOR_CLASS[color]}`} title={label}>
      <svg aria-hidden="true" className="block" width={WIDTH_PX} height={HEIGHT_PX}>
        <path className="chart-solid" d={sparkPath(values, WIDTH_PX, HEIGHT_PX - 1)} />
        <g className="chart-axes">
          <line className="chart-base" x2={WIDTH_PX} y1={HEIGHT_PX - 0.5} y2={HEIGHT_PX - 0.5} />
        </g>
      </svg>
      <span className="sr-only">{label}</span>
    </span>
  )
}
