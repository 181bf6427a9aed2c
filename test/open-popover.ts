import { act, fireEvent } from '@testing-library/react'

/** What a browser does when the button of a native popover is clicked; jsdom has no popovers. */
export function openPopover(button: HTMLElement): HTMLElement {
  const panel = document.getElementById(button.getAttribute('popovertarget') ?? '')
  if (!panel) throw new Error('The button opens no popover.')
  act(() => {
    panel.removeAttribute('popover')
    fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }))
  })
  return panel
}
