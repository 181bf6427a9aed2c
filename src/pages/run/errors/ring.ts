/** The look of the item that the address chooses. */
export const RING = 'ring-2 ring-accent'

/** As a ref: scrolls an item that has just been chosen into view. */
export const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
