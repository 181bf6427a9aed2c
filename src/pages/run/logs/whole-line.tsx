import { useLayoutEffect, useRef } from 'react'
import { DialogBox } from '../../../components/dialog-box'
import { copiedLine } from '../../../domain/logs/escapes'
import { formatNumber } from '../../../lib/text'

// The browser lays out only the pieces in view; a megabyte in one would take it seconds.
const PIECE = 2000

/** A line from beginning to end, in a native dialog. */
export function WholeLine({ text, number, onClose }: { text: string; number: number; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const plain = copiedLine(text)
  return (
    <DialogBox
      dialog={dialog}
      widthPx={960}
      title={`Line ${formatNumber(number)}`}
      aside={
        <span className="font-normal text-muted">
          {formatNumber(text.length)} characters, without colours
        </span>
      }
      text={plain}
      label="the line"
      onClose={onClose}
    >
      <div dir="ltr" className="mono px-3.5 py-3 whitespace-pre-wrap [overflow-wrap:anywhere]">
        {piecesOf(plain).map(({ from, piece }) => (
          <div key={from} className="[contain-intrinsic-size:auto_300px] [content-visibility:auto]">
            {piece}
          </div>
        ))}
      </div>
    </DialogBox>
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
