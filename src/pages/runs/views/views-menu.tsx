import { useEffect, useRef, useState } from 'react'
import { announce } from '../../../components/announcer'
import { CopyButton } from '../../../components/copy-button'
import { NameForm } from './name-form'
import { MOST_VIEWS, type SavedView, savedViews, useSavedViews } from './saved-views'
import { ViewLine } from './view-line'
import { addressOf, ViewLink } from './view-link'

interface Undo {
  sentence: string
  before: readonly SavedView[]
  /** Can be undone for as long as the views are these: another tab may change them too. */
  after: readonly SavedView[]
  /** The view that it comes back to. */
  name: string
}

/** The saved views, and the way to save the one that is shown. `query` is its address, as formatRunView gives it. */
export function ViewsMenu({ query }: { query: string }) {
  const views = useSavedViews()
  const [renaming, setRenaming] = useState<string | null>(null)
  const [undo, setUndo] = useState<Undo | null>(null)
  const undoButton = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const focusNext = useRef<string | null>(null)

  // What had the focus is gone after these: it goes to what the user most likely wants next.
  useEffect(() => {
    if (undo) undoButton.current?.focus()
  }, [undo])
  useEffect(() => {
    const at = views.findIndex(({ name }) => name === focusNext.current)
    focusNext.current = null
    list.current?.children[at]?.querySelector('a')?.focus()
  })

  const write = (after: readonly SavedView[], sentence: string, undoTo: string | null = null) => {
    setUndo(undoTo === null ? null : { sentence, before: views, after, name: undoTo })
    savedViews.write(after)
    announce(sentence)
  }
  const change = (name: string, patch: Partial<SavedView>) =>
    views.map((view) => (view.name === name ? { ...view, ...patch } : view))
  const stopRenaming = (name: string) => {
    setRenaming(null)
    focusNext.current = name
  }

  return (
    <>
      <ViewLink query="" current={query === ''}>
        Usual view
      </ViewLink>
      <ul ref={list} aria-label="Saved views">
        {views.map((view) =>
          view.name === renaming ? (
            <li key={view.name}>
              <NameForm
                label={`New name of ${view.name}`}
                name={view.name}
                views={views}
                onName={(name) => {
                  stopRenaming(name)
                  write(change(view.name, { name }), `Renamed to ${name}`)
                }}
                onCancel={() => stopRenaming(view.name)}
              />
            </li>
          ) : (
            <ViewLine
              key={view.name}
              view={view}
              current={view.query === query}
              onOverwrite={() => write(change(view.name, { query }), `${view.name} overwritten`, view.name)}
              onRename={() => setRenaming(view.name)}
              onDelete={() =>
                write(
                  views.filter((other) => other !== view),
                  `${view.name} deleted`,
                  view.name,
                )
              }
            />
          ),
        )}
      </ul>
      {undo?.after === views && (
        <p className="flex items-center gap-2 px-2 py-1 text-muted">
          <span className="min-w-0 flex-1 truncate">{undo.sentence}</span>
          <button
            ref={undoButton}
            type="button"
            className="btn"
            onClick={() => {
              focusNext.current = undo.name
              write(undo.before, `${undo.name} is as before`)
            }}
          >
            Undo
          </button>
        </p>
      )}
      <div className="mt-1 border-t border-line pt-1">
        {views.length < MOST_VIEWS ? (
          <NameForm
            label="Save this view as"
            views={views}
            onName={(name) => write([...views, { name, query }], `${name} saved`)}
          />
        ) : (
          <p className="px-2 py-1 text-muted">
            These are {MOST_VIEWS} views, and no more are kept. Delete one to save another.
          </p>
        )}
        <span className="flex px-2 pb-1.5">
          <CopyButton text={addressOf(query)} label="link to this view">
            Copy link
          </CopyButton>
        </span>
      </div>
    </>
  )
}
