import { lazy, Suspense, useEffect, useRef } from 'react'
import { Link, Outlet, useLocation } from 'react-router-dom'
import { config } from '../api/config'
import { Announcer, announce } from '../components/announcer'
import { paths } from '../lib/paths'
import { EnvironmentStripe } from './environment-label'
import { RouteBoundary } from './route-boundary'

// Where they can't be loaded, because a new version took this one's place, the page is better without its menus than
// not at all: the pages themselves say what has happened.
const HeaderMenus = lazy(() =>
  import('./header-menus').then(
    (module) => ({ default: module.HeaderMenus }),
    () => ({ default: () => <></> }),
  ),
)

const PAGES = [
  ['Runs', paths.runs()],
  ['Overview', paths.overview()],
  ['Errors', paths.errors()],
] as const

export function Layout() {
  const { pathname, search } = useLocation()
  // The range and the filter are those of one set, whatever is shown of it.
  const carried = /^\/(runs|overview|errors(\/[^/]+)?)$/.test(pathname) ? search : ''
  const { environment } = config()
  const main = useRef<HTMLElement>(null)
  const before = useRef(pathname)
  // Another page: what had the focus is often gone, and a screen reader is told where it is now.
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
    announce(document.title)
  }, [pathname])
  return (
    <div className="flex h-dvh flex-col print:block print:h-auto">
      <a
        href={`${location.pathname}${location.search}#main`}
        className="sr-only rounded-md bg-raised px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        Skip to content
      </a>
      <header className="print:hidden relative flex h-12 shrink-0 items-center gap-2 border-b border-line bg-surface px-4 sm:gap-5 sm:px-5">
        {environment && <EnvironmentStripe color={environment.color} />}
        <Link to={paths.runs()} className="flex items-center gap-2 font-semibold tracking-tight">
          <svg
            aria-hidden="true"
            className="size-5 text-accent"
            viewBox="0 0 20 20"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            <path d="M2 11h3l2.5-7 4 13 2.5-6H18" />
          </svg>
          <span className="max-sm:sr-only">Server Runs</span>
        </Link>
        <nav aria-label="Pages" className="flex">
          {PAGES.map(([name, path]) => (
            <Link
              key={name}
              to={path + carried}
              aria-current={pathname.startsWith(path) ? 'page' : undefined}
              className="rounded-md px-2 py-1.5 font-medium text-muted aria-[current=page]:bg-sunken aria-[current=page]:text-text sm:px-2.5"
            >
              {name}
            </Link>
          ))}
        </nav>
        <span className="flex-1" />
        {/* Where the line has room for all that comes, so that nothing else moves. */}
        <Suspense fallback={<span className="h-7 w-[106px] shrink-0 sm:w-[162px]" />}>
          <HeaderMenus />
        </Suspense>
      </header>
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none print:overflow-visible"
      >
        <RouteBoundary at={pathname}>
          <Suspense fallback={<p className="p-5 text-muted">Loading…</p>}>
            <Outlet />
          </Suspense>
        </RouteBoundary>
      </main>
      <Announcer />
    </div>
  )
}
