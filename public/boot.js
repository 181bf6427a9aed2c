// Runs before anything is painted: the theme, so that the page never flashes in the other one; and the
// request that this page is sure to make, so that the data travels beside the code and not after it.
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

  if (document.currentScript?.dataset.earlyFetch !== 'on') return
  const [, page, id] = /^\/(runs)?(?:\/([^/]+))?\/?$/.exec(location.pathname) ?? []
  if (page === undefined && location.pathname !== '/') return
  // The very address that src/api/server-runs.ts asks for; another one would be ignored there.
  const url = id === undefined ? '/api/server-runs?limit=100&order=desc' : `/api/server-runs/${id}`
  const answer = fetch(url, { headers: { accept: 'application/json', 'metorial-version': '2025-01-01' } })
  answer.catch(() => undefined) // the app, which takes the answer over, says what went wrong
  window.earlyRequest = { url, answer }
})()
