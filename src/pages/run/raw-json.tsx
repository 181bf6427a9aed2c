import { useId, useRef, useState } from 'react'
import { rawOf } from '../../api/raw'
import { CopyButton } from '../../components/copy-button'
import type { ServerRun } from '../../contract/server-run'
import { prettyJson } from './pretty-json'

/** A button that shows the run as the API sent it, unknown fields included, in a native dialog. */
export function RawJson({ run }: { run: ServerRun }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [open, setOpen] = useState(false)
  const text = open ? prettyJson(rawOf(run)) : ''
  return (
    <>
      <button
        type="button"
        className="btn"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true)
          dialog.current?.showModal()
        }}
      >
        Raw JSON
      </button>
      {/* The dialog itself scrolls, so that the buttons in it give the keyboard a hold. */}
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="card m-auto max-h-[85dvh] w-[min(760px,calc(100vw-24px))] max-w-none overflow-y-auto bg-raised p-0 text-text backdrop:bg-black/40"
        onClose={() => setOpen(false)}
      >
        <div className="sticky top-0 flex items-center gap-2 border-b border-line bg-raised px-3.5 py-2.5">
          <h2 id={titleId} className="min-w-0 flex-1 truncate font-semibold">
            Raw JSON <span className="mono font-normal text-muted">{run.id}</span>
          </h2>
          <CopyButton text={text} label="raw JSON">
            Copy
          </CopyButton>
          <button type="button" className="btn" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {open && <pre className="mono px-3.5 py-3 whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>}
      </dialog>
    </>
  )
}
