import { CHOSEN_PARAM } from './chosen'

export const PANEL_IDS = ['messages', 'logs', 'lineage', 'server', 'deployment', 'session'] as const
export type PanelId = (typeof PANEL_IDS)[number]

/** Open where the address says nothing of panels: what was said and written is why one opens a run. */
const AT_FIRST: readonly PanelId[] = ['messages', 'logs']
/** What the address says where all are closed. */
const NONE = 'none'

const isPanelId = (text: string): text is PanelId => PANEL_IDS.some((id) => id === text)

/** The panel that shows a chosen item (chosen.ts); null where none does. */
export const panelOf = (item: string | null): PanelId | null =>
  item?.startsWith('msg_') ? 'messages' : item?.startsWith('sev_') ? 'logs' : null

/**
 * Which panels the address opens, with the one that shows the chosen item. Total: names that aren't a panel's are left out
 * and named in `ignored`, as "open=name".
 */
export function parseOpenPanels(params: URLSearchParams): { open: PanelId[]; ignored: string[] } {
  const names = params
    .getAll('open')
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const shown = panelOf(params.get(CHOSEN_PARAM))
  const isOpen = (id: PanelId) => (names.length === 0 ? AT_FIRST : names).includes(id) || id === shown
  const ignored = new Set(names.filter((name) => !isPanelId(name) && name !== NONE))
  return { open: PANEL_IDS.filter(isOpen), ignored: [...ignored].map((name) => `open=${name}`) }
}

/** The search string with exactly these panels open, "?" included; every other parameter is kept. */
export function searchWithOpen(params: URLSearchParams, open: readonly PanelId[]): string {
  const ids = PANEL_IDS.filter((id) => open.includes(id))
  const isAtFirst = ids.length === AT_FIRST.length && AT_FIRST.every((id) => ids.includes(id))
  // Not through URLSearchParams, which would write the comma as %2C.
  return withoutEmpty([others(params, 'open'), isAtFirst ? '' : `open=${ids.join(',') || NONE}`])
}

/** The search string with one panel opened, or closed when it was open; what was chosen in that is let go. */
export function searchWithToggled(params: URLSearchParams, panel: PanelId): string {
  const { open } = parseOpenPanels(params)
  if (!open.includes(panel)) return searchWithOpen(params, [...open, panel])
  const kept = new URLSearchParams(params)
  if (panelOf(kept.get(CHOSEN_PARAM)) === panel) kept.delete(CHOSEN_PARAM)
  return searchWithOpen(
    kept,
    open.filter((id) => id !== panel),
  )
}

/** The search string without what a run's page adds to that of the list. */
export const searchOfList = (params: URLSearchParams): string =>
  withoutEmpty([others(params, 'open', CHOSEN_PARAM)])

function others(params: URLSearchParams, ...names: readonly string[]): string {
  const left = new URLSearchParams(params)
  for (const name of names) left.delete(name)
  return left.toString()
}

function withoutEmpty(parts: readonly string[]): string {
  const search = parts.filter((part) => part !== '').join('&')
  return search === '' ? '' : `?${search}`
}
