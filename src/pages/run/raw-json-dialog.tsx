import { useEffect, useMemo, useRef } from 'react'
import { rawOf } from '../../api/raw'
import { DialogBox } from '../../components/dialog-box'
import type { ServerRun } from '../../contract/server-run'
import { prettyJson } from './pretty-json'

/** The run as the API sent it, in a native dialog that opens with it. */
export function RawJsonDialog({ run, onClose }: { run: ServerRun; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const text = useMemo(() => prettyJson(rawOf(run)), [run])
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <DialogBox
      dialog={dialog}
      widthPx={760}
      title="Raw JSON"
      aside={<span className="mono font-normal text-muted">{run.id}</span>}
      text={text}
      label="raw JSON"
      onClose={onClose}
    >
      <pre className="mono px-3.5 py-3 whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>
    </DialogBox>
  )
}
