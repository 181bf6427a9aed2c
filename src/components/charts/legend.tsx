import './charts.css'
import { BAR_FILL, type ChartKind, type ChartShape, COLOR_CLASS } from './kinds'

/** What the dots or the parts of the bars stand for. */
export function Legend({ kinds, as }: { kinds: readonly ChartKind[]; as: 'dots' | 'bars' }) {
  return (
    <ul className="flex flex-wrap gap-x-3 text-[12px] text-muted">
      {kinds.map(({ label, color, shape }) => (
        <li key={label} className="flex items-center gap-1">
          <svg aria-hidden="true" width="9" height="9" className={COLOR_CLASS[color]}>
            {as === 'dots' ? <Dot shape={shape} /> : <Bar shape={shape} />}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

function Bar({ shape }: { shape: ChartShape }) {
  const { look, insetPx } = BAR_FILL[shape]
  const sidePx = 9 - 2 * insetPx
  return <rect className={look} x={insetPx} y={insetPx} width={sidePx} height={sidePx} />
}

const DOTS = {
  dot: <circle className="chart-solid" cx="4.5" cy="4.5" r="2.5" />,
  cross: <path d="m1.5 1.5 6 6m0-6-6 6" stroke="currentColor" strokeWidth="1.6" />,
  ring: <circle cx="4.5" cy="4.5" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  diamond: <path className="chart-solid" d="m4.5 .5 4 4-4 4-4-4z" />,
} as const satisfies Record<ChartShape, unknown>

const Dot = ({ shape }: { shape: ChartShape }) => DOTS[shape]
