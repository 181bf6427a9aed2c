/** A colour token of src/app/styles.css, without its dashes. */
export type ChartColor = 'accent' | 'active' | 'failed' | 'done' | 'odd' | 'faint'

/** What tells a kind from the others beside its colour: the shape of its dots, and how its bars are filled (`BAR_FILL`). */
export type ChartShape = 'dot' | 'cross' | 'ring' | 'diamond'

/** One of the kinds that a chart tells apart. Within one chart no two have the same shape. */
export interface ChartKind {
  label: string
  color: ChartColor
  shape: ChartShape
}

export const COLOR_CLASS = {
  accent: 'text-accent',
  active: 'text-active',
  failed: 'text-failed',
  done: 'text-done',
  odd: 'text-odd',
  faint: 'text-faint',
} as const satisfies Record<ChartColor, string>

/** How the bars of a shape look (charts.css), and by how many px they are drawn smaller for their outline. */
export const BAR_FILL = {
  dot: { look: 'chart-pale', insetPx: 0 },
  cross: { look: 'chart-solid', insetPx: 0 },
  ring: { look: 'chart-outlined', insetPx: 0.5 },
  diamond: { look: 'chart-dashed', insetPx: 0.5 },
} as const satisfies Record<ChartShape, { look: string; insetPx: number }>
