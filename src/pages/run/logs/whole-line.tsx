import { useId, useLayoutEffect, useRef } from 'react'
import { CopyButton } from '../../../components/copy-button'
import { copiedLine } from '../../../domain/logs/escapes'
import { formatNumber } from '../../../lib/text'

// The browser lays out only the pieces in view; a megabyte in one would take it seconds.
const PIECE = 2000

/** A line from beginning to end, in a native dialog. */
export function WholeLine({ text, number, onClose }: { text: string; number: number; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const plain = copiedLine(text)
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="card m-auto max-h-[85dvh] w-[min(960px,calc(100vw-24px))] max-w-none overflow-y-auto bg-raised p-0 text-text backdrop:bg-black/40"
      onClose={onClose}
    >
      <div className="sticky top-0 flex items-center gap-2 border-b border-line bg-raised px-3.5 py-2.5">
        <h2 id={titleId} className="min-w-0 flex-1 truncate font-semibold">
          Line {formatNumber(number)}{' '}
          <span className="font-normal text-muted">
            {formatNumber(text.length)} characters, without colours
          </span>
        </h2>
        <CopyButton text={plain} label="the line">
          Copy
        </CopyButton>
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <div dir="ltr" className="mono px-3.5 py-3 whitespace-pre-wrap [overflow-wrap:anywhere]">
        {piecesOf(plain).map(({ from, piece }) => (
          <div key={from} className="[contain-intrinsic-size:auto_300px] [content-visibility:auto]">
            {piece}
          </div>
        ))}
      </div>
    </dialog>
  )
}

function piecesOf(text: string): { from: number; piece: string }[] {
  const pieces = []
  for (let from = 0, end = 0; from < text.length; from = end) {
    end = from + PIECE
    // A pair of surrogates stays together.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1
    pieces.push({ from, piece: text.slice(from, end) })
  }
  return pieces
}
