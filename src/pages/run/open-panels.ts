export const PANEL_IDS = ['server', 'deployment', 'session'] as const
export type PanelId = (typeof PANEL_IDS)[number]

const isPanelId = (text: string): text is PanelId => PANEL_IDS.some((id) => id === text)

/**
 * Which panels the address opens. Total: names that aren't a panel's are left out and named in
 * `ignored`, as "open=name".
 */
export function parseOpenPanels(params: URLSearchParams): { open: PanelId[]; ignored: string[] } {
  const names = params
    .getAll('open')
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return {
    open: PANEL_IDS.filter((id) => names.includes(id)),
    ignored: [...new Set(names.filter((name) => !isPanelId(name)))].map((name) => `open=${name}`),
  }
}

/** The search string with exactly these panels open, "?" included; every other parameter is kept. */
export function searchWithOpen(params: URLSearchParams, open: readonly PanelId[]): string {
  const others = new URLSearchParams(params)
  others.delete('open')
  const parts = [others.toString()]
  // Not through URLSearchParams, which would write the comma as %2C.
  if (open.length > 0) parts.push(`open=${PANEL_IDS.filter((id) => open.includes(id)).join(',')}`)
  const search = parts.filter((part) => part !== '').join('&')
  return search === '' ? '' : `?${search}`
}

/** The search string with one panel opened, or closed when it was open. */
export function searchWithToggled(params: URLSearchParams, panel: PanelId): string {
  const { open } = parseOpenPanels(params)
  return searchWithOpen(params, open.includes(panel) ? open.filter((id) => id !== panel) : [...open, panel])
}
