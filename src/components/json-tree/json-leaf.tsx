import { useState } from 'react'
import { formatBytes } from '../../lib/bytes'
import { cutMiddle, visibleText } from '../../lib/text'
import { type Binary, binaryOf } from './binary'
import { LongText } from './long-text'
import { MORE } from './more'

/** A value without parts. Binary content is named, and never drawn or fetched. */
export function JsonLeaf({
  value,
  parent,
  name,
}: {
  value: unknown
  /** What holds it, and under which key: they tell what a text is. */
  parent: unknown
  name: string | null
}) {
  if (typeof value !== 'string') return <span className="text-active">{String(value)}</span>
  const binary = binaryOf(value, parent, name)
  return binary === null ? <LongText text={value} /> : <BinaryLeaf binary={binary} text={value} />
}

function BinaryLeaf({ binary, text }: { binary: Binary; text: string }) {
  const [shown, setShown] = useState(false)
  return (
    <>
      <span className="text-muted">
        {cutMiddle(visibleText(binary.type), 60, 10)}, {formatBytes(binary.bytes)}
        {!shown && ', not shown'}
      </span>
      <button type="button" aria-expanded={shown} className={MORE} onClick={() => setShown(!shown)}>
        {shown ? 'Hide' : 'Show as text'}
      </button>
      {shown && (
        <span className="block">
          <LongText text={text} />
        </span>
      )}
    </>
  )
}
