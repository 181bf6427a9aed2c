import { memo, useState } from 'react'
import { shownText } from '../../lib/shown-text'
import { formatNumber } from '../../lib/text'
import { cutAt } from './cut-at'
import { MORE } from './more'

const FIRST = 500
const PIECE = 100_000

/** A text that is cut while it is long: all of it on request, of a very long one a piece each time. */
export function LongText({ text }: { text: string }) {
  const [ends, setEnds] = useState(() => [cutAt(text, FIRST)])
  const end = ends.at(-1) ?? 0
  const more = () => setEnds([...ends, cutAt(text, end === ends[0] ? PIECE : end + PIECE)])
  return (
    <>
      <bdi>
        {'"'}
        {ends.map((to, place) => (
          <Piece key={to} text={text} from={ends[place - 1] ?? 0} to={to} />
        ))}
        {end < text.length ? '…' : '"'}
      </bdi>
      {end < text.length && (
        <button type="button" className={MORE} onClick={more}>
          {text.length <= PIECE
            ? `Show all ${formatNumber(text.length)} characters`
            : `Show more (${formatNumber(end)} of ${formatNumber(text.length)} characters)`}
        </button>
      )}
    </>
  )
}

/** What is shown already stays untouched when more comes. */
const Piece = memo(({ text, from, to }: { text: string; from: number; to: number }) =>
  shownText(text.slice(from, to)),
)
