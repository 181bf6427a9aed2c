import { useState } from 'react'
import { NotReported } from '../../components/not-reported'
import { nonEmpty } from '../../lib/text'

const MOST_CHARACTERS = 320

/** What someone wrote of their server: a very long one shows its beginning until the rest is asked for. */
export function Description({ text: raw }: { text: string | null }) {
  const [whole, setWhole] = useState(false)
  const text = nonEmpty(raw)
  if (text === null) return <NotReported />
  if (text.length <= MOST_CHARACTERS) return text
  return (
    <>
      {whole ? text : `${text.slice(0, MOST_CHARACTERS)}…`}{' '}
      <button
        type="button"
        aria-expanded={whole}
        className="font-medium text-accent hover:underline"
        onClick={() => setWhole(!whole)}
      >
        {whole ? 'Show less' : 'Show all'}
      </button>
    </>
  )
}
