import { useEffect } from 'react'
import { Link, useLocation, useNavigate } from 'react-router-dom'
import { paths } from '../../lib/paths'
import { useNeighbours } from '../../run-set/use-neighbours'

const TYPING = 'input, textarea, select, [contenteditable], [popover]'

const isPlainKey = (event: KeyboardEvent) =>
  !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey

// A modal dialog may leave the focus on the body: look for it, not only at the target.
const isElsewhere = (target: EventTarget | null) =>
  (target instanceof Element && target.closest(TYPING) !== null) ||
  document.querySelector('dialog[open]') !== null

/** The runs above and below this one in the list it came from; k and j go there. */
export function RunNav({ serverRunId }: { serverRunId: string }) {
  const { newer, older } = useNeighbours(serverRunId)
  const { search } = useLocation()
  const navigate = useNavigate()

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const to = event.key === 'k' ? newer : event.key === 'j' ? older : null
      if (to === null || to === undefined || !isPlainKey(event) || isElsewhere(event.target)) return
      event.preventDefault()
      void navigate(paths.run(to, search))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [newer, older, search, navigate])

  return (
    <nav aria-label="Neighbouring runs" className="flex gap-1">
      <Neighbour id={newer} search={search} shortcut="k" words="Newer" before />
      <Neighbour id={older} search={search} shortcut="j" words="Older" />
    </nav>
  )
}

function Neighbour({
  id,
  search,
  shortcut,
  words,
  before = false,
}: {
  id: string | null | undefined
  search: string
  shortcut: string
  words: string
  before?: boolean
}) {
  const label = (
    <>
      {before && <span aria-hidden="true">‹</span>}
      {words}
      {!before && <span aria-hidden="true">›</span>}
      <span aria-hidden="true" className="kbd max-sm:hidden">
        {shortcut}
      </span>
    </>
  )
  if (id === null || id === undefined) {
    return <span className="inline-flex h-7 items-center gap-1.5 px-2 font-medium text-faint">{label}</span>
  }
  return (
    <Link className="btn-ghost" to={paths.run(id, search)} aria-keyshortcuts={shortcut}>
      {label}
    </Link>
  )
}
