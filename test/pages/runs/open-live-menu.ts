import { act, screen, within } from '@testing-library/react'

/** Opens the menu of the line below the rows. jsdom knows neither a popover's button nor that a popover is shown. */
export async function openLiveMenu() {
  const button = await screen.findByRole('button', { name: /^Live:/ })
  const menu = document.getElementById(button.getAttribute('popovertarget') ?? '')
  if (menu === null) throw new Error('The button opens nothing.')
  act(() => menu.showPopover())
  await within(menu).findByText('Look for new runs every')
  return {
    choices: () =>
      within(menu)
        .getAllByRole('radio', { hidden: true })
        .map((radio) => radio.parentElement?.textContent),
    radio: (label: string) => within(menu).getByLabelText(label),
    keep: () => within(menu).getByLabelText('Keep the loaded runs in this browser'),
  }
}
