/** The addresses of the pages. `search` keeps the filter and order of the list that one came from. */
export const paths = {
  runs: (search = '') => `/runs${search}`,
  run: (serverRunId: string, search = '') => `/runs/${encodeURIComponent(serverRunId)}${search}`,
  overview: (search = '') => `/overview${search}`,
  errors: (search = '') => `/errors${search}`,
  error: (errorGroupId: string, search = '') => `/errors/${encodeURIComponent(errorGroupId)}${search}`,
  connection: () => '/connection',
  compare: (a: string, b = '') => `/compare?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`,
} as const
