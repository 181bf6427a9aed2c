import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'

/** What the address says: the two runs, and whether what is the same on both sides is shown too. */
export function useCompared() {
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const [a, b] = [params.get('a') ?? '', params.get('b') ?? '']
  const all = params.get('all') === '1'
  const go = (next: { a: string; b: string; all: boolean }, replace = false) => {
    const search = new URLSearchParams({ a: next.a, b: next.b })
    if (next.all) search.set('all', '1')
    void navigate({ pathname, search: `?${search}` }, { replace, preventScrollReset: true })
  }
  return {
    /** Ids of runs; '' where none is chosen. */
    a,
    b,
    all,
    choose: (next: { a: string; b: string }) => go({ ...next, all }),
    showAll: (on: boolean) => go({ a, b, all: on }, true),
  }
}
