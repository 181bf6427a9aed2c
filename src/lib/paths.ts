/** An id as part of a path or a query. Half of a surrogate pair can't be sent, and would throw: it becomes "\ufffd". */
export const pathPart = (id: string) => encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'))

/** The addresses of the pages. `search` keeps the filter and order of the list that one came from. */
export const paths = {
  runs: (search = '') => `/runs${search}`,
  run: (serverRunId: string, search = '') => `/runs/${pathPart(serverRunId)}${search}`,
  overview: (search = '') => `/overview${search}`,
  errors: (search = '') => `/errors${search}`,
  error: (errorGroupId: string, search = '') => `/errors/${pathPart(errorGroupId)}${search}`,
  connection: () => '/connection',
  compare: (a: string, b = '') => `/compare?a=${pathPart(a)}&b=${pathPart(b)}`,
} as const
