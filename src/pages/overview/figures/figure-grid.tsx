import { FigureCard } from '../../../components/charts/figure-card'
import type { FigureItem } from './figure-items'

// Room for every line of a card, so that nothing moves when the changes come.
const GRID = 'grid auto-rows-[minmax(100px,auto)] grid-cols-2 gap-2 sm:gap-3 lg:grid-cols-4'
const CARDS = 8

/** The large figures, two, or on a wide screen four, beside each other. */
export const FigureGrid = ({ items }: { items: readonly FigureItem[] }) => (
  <section aria-label="Figures" className={GRID}>
    {items.map((item) => (
      <FigureCard key={item.label} {...item} />
    ))}
  </section>
)

/** The room of the figures until they are known. */
export const FigureRoom = () => (
  <div className={GRID}>
    {Array.from({ length: CARDS }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: all are alike, and none ever moves
      <div key={at} className="card px-3.5 py-2.5">
        <span className="block h-4 w-20 rounded bg-sunken motion-safe:animate-pulse" />
        <span className="mt-2 block h-6 w-28 rounded bg-sunken motion-safe:animate-pulse" />
      </div>
    ))}
  </div>
)
