import { nearestOf } from './dot-grid'
import { type Dots, dotPlaces, type TimeSpan } from './dot-places'
import { timeOrder } from './time-order'

/** The dots in their places, and what finds them: made when first asked for, as most charts are only looked at. */
export function plotOf(dots: Dots, span: TimeSpan, widthPx: number) {
  const places = dotPlaces(dots, span, widthPx)
  return {
    places,
    nearest: lazily(() => nearestOf(places, dots.kind)),
    order: lazily(() => timeOrder(dots, places)),
  }
}

function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
