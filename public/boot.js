// Runs before anything is painted: the theme, so that the page never flashes in the other one; config.json; and
// the request that this page is sure to make, so that the data travels beside the code and not after it.
// It is a file of its own because the page's policy forbids inline scripts.
;(() => {
  let theme = 'system'
  try {
    theme = localStorage.getItem('server-runs.theme') ?? 'system'
  } catch {
    // Storage is denied: follow the system.
  }
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'

  // The app, which takes the answers over, says what went wrong.
  const ask = (/** @type {string} */ url, /** @type {RequestInit} */ init) => {
    const answer = fetch(url, init)
    answer.catch(() => undefined)
    return answer
  }
  const base = document.querySelector('base')?.href ?? `${location.origin}/`
  window.earlyConfig = ask(`${base}config.json`, { cache: 'no-store' })

  if (document.currentScript?.dataset.earlyFetch !== 'on') return
  const path = location.href.startsWith(base) ? location.pathname.slice(new URL(base).pathname.length) : null
  const [, page, id] = /^(runs)?(?:\/([^/]+))?\/?$/.exec(path ?? '-') ?? []
  if (page === undefined && path !== '') return
  // The very address that src/api/server-runs.ts asks for; another one would be ignored there.
  const url = base + (id === undefined ? 'api/server-runs?limit=100&order=desc' : `api/server-runs/${id}`)
  const headers = { accept: 'application/json', 'metorial-version': '2025-01-01' }
  window.earlyRequest = { url, answer: ask(url, { headers }) }
})()
