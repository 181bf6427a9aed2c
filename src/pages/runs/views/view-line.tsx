import { CopyButton } from '../../../components/copy-button'
import { LineIcon } from '../../../components/line-icon'
import type { SavedView } from './saved-views'
import { addressOf, ViewLink } from './view-link'

const DRAWINGS = {
  Overwrite: 'M6 1.5v6M3.5 5.2 6 7.7l2.5-2.5M2 10.3h8',
  Rename: 'M8.4 1.8l1.8 1.8L4 9.8l-2.3.5.5-2.3z',
  Delete: 'M2 3.3h8M4.4 3V1.6h3.2V3M3.1 3.3l.5 7h4.8l.5-7',
} as const

/** A saved view, and what can be done with it. */
export function ViewLine({
  view: { name, query },
  current,
  onOverwrite,
  onRename,
  onDelete,
}: {
  view: SavedView
  current: boolean
  onOverwrite: () => void
  onRename: () => void
  onDelete: () => void
}) {
  const button = (word: keyof typeof DRAWINGS, label: string, onClick: () => void) => (
    <button
      type="button"
      aria-label={label}
      title={word}
      className="inline-flex size-6 items-center justify-center rounded text-faint hover:bg-sunken hover:text-text"
      onClick={onClick}
    >
      <LineIcon path={DRAWINGS[word]} className="size-3.5" />
    </button>
  )
  return (
    <li className="flex items-center">
      <ViewLink query={query} current={current}>
        {name}
      </ViewLink>
      <CopyButton text={addressOf(query)} label={`link to ${name}`} />
      {!current && button('Overwrite', `Overwrite ${name} with what is shown`, onOverwrite)}
      {button('Rename', `Rename ${name}`, onRename)}
      {button('Delete', `Delete ${name}`, onDelete)}
    </li>
  )
}
