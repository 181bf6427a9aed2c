import { Link, useLocation } from 'react-router-dom'
import { apiOrigin, config, isForeignApi } from '../api/config'
import { type Health, healthOf, useConnection } from '../api/connection'
import { LineIcon } from '../components/line-icon'
import { paths } from '../lib/paths'
import { EnvironmentLabel } from './environment-label'

const LOOK = {
  unknown: {
    word: 'Not asked yet',
    color: 'text-faint',
    path: 'M6 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  },
  working: { word: 'Connected', color: 'text-done', path: 'm2.2 6.4 2.6 2.6 5-5.8' },
  kept: { word: 'Stale', color: 'text-odd', path: 'M6 3v3.2l2 1.3M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z' },
  down: { word: 'Failing', color: 'text-failed', path: 'm3 3 6 6M9 3 3 9' },
} as const satisfies Record<Health, { word: string; color: string; path: string }>

/** Where the data comes from and whether it comes, in a word, a shape and a colour; leads to the connection page. */
export function ConnectionChip() {
  const { pathname } = useLocation()
  const look = LOOK[healthOf(useConnection())]
  const { environment } = config()
  const demo = import.meta.env.VITE_DATA === 'mock'
  const source = demo ? 'Demo data' : isForeignApi() ? new URL(apiOrigin()).host : null
  return (
    <Link
      to={paths.connection()}
      aria-current={pathname === paths.connection() ? 'page' : undefined}
      className="inline-flex h-7 min-w-0 items-center gap-1.5 rounded-full bg-sunken px-2.5 font-medium text-muted hover:text-text aria-[current=page]:text-text"
    >
      <LineIcon path={look.path} className={`size-3 shrink-0 ${look.color}`} />
      <span className="sr-only">Connection: </span>
      {environment && <EnvironmentLabel {...environment} />}
      <span className="truncate max-sm:sr-only">{source ?? look.word}</span>
      {source !== null && look !== LOOK.working && <span className="max-sm:sr-only">· {look.word}</span>}
    </Link>
  )
}
