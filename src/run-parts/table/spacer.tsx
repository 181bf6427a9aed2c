/** Takes the place of rows that are not in the page. */
export function Spacer({ heightPx, columns }: { heightPx: number; columns: number }) {
  if (heightPx <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height: heightPx }} />
    </tr>
  )
}
