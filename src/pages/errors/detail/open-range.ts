import type { OpenEvent } from '../../../components/charts/use-pointed'

/** Goes to the same page with another search; in a tab of its own where the click or key asks for one. */
export function openRange(search: string, event: OpenEvent, navigate: (search: string) => unknown): void {
  const isMiddle = 'button' in event && event.button === 1
  if (isMiddle || event.ctrlKey || event.metaKey) open(location.pathname + search, '_blank', 'noopener')
  else navigate(search)
}
