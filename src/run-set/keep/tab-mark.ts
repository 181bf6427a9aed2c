/** Where the mark of the typed key stands that the kept runs belong to (kept-for.ts). */
export const TAB_MARK = 'server-runs.kept-for'

/** For another key, or none: from now on nothing that was kept before is this tab's. */
export function forgetTabMark(): void {
  try {
    sessionStorage.removeItem(TAB_MARK)
  } catch {
    // Denied: then there was none.
  }
}
