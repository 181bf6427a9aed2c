import { useRef, useState } from 'react'
import { rawOf } from '../../api/raw'
import { DialogBox } from '../../components/dialog-box'
import type { ServerRun } from '../../contract/server-run'
import { prettyJson } from './pretty-json'

/** A button that shows the run as the API sent it, unknown fields included, in a native dialog. */
export function RawJson({ run }: { run: ServerRun }) {
  const dialog = useRef<HTMLDialogElement>(null)
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
      <DialogBox
        dialog={dialog}
        widthPx={760}
        title="Raw JSON"
        aside={<span className="mono font-normal text-muted">{run.id}</span>}
        text={text}
        label="raw JSON"
        onClose={() => setOpen(false)}
      >
        {open && <pre className="mono px-3.5 py-3 whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>}
      </DialogBox>
    </>
  )
}
