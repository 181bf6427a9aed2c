import { Suspense, useEffect, useRef } from 'react'
import { Link, NavLink, Outlet, useLocation } from 'react-router-dom'
import { Announcer, announce } from '../components/announcer'
import { paths } from '../lib/paths'
import { DisplayMenu } from './display-menu'
import { RouteBoundary } from './route-boundary'

export function Layout() {
  const { pathname } = useLocation()
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
    <div className="flex h-dvh flex-col">
      <a
        href="#main"
        className="sr-only rounded-md bg-raised px-3 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        Skip to content
      </a>
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line bg-surface px-4 sm:gap-5 sm:px-5">
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
          Server Runs
        </Link>
        <nav aria-label="Pages" className="max-sm:hidden">
          <NavLink
            to={paths.runs()}
            className="rounded-md px-2.5 py-1.5 font-medium text-muted aria-[current=page]:bg-sunken aria-[current=page]:text-text"
          >
            Runs
          </NavLink>
        </nav>
        <span className="flex-1" />
        {import.meta.env.VITE_DATA === 'mock' && (
          <span className="inline-flex h-6 items-center rounded-full bg-odd-soft px-2.5 font-medium whitespace-nowrap text-odd">
            Demo data
          </span>
        )}
        <DisplayMenu />
      </header>
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none"
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
