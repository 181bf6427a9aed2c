import { useMemo } from 'react'
import { CopyButton } from '../copy-button'
import { JsonNode } from './json-node'
import { copyText, openAtFirst } from './json-value'

/**
 * Any JSON value as a tree: what is closed isn't rendered, long texts and long lists come in pieces, and nothing in it is
 * more than text. Undefined is no value at all, and the caller's to say.
 */
export function JsonTree({
  value,
  label,
  openLevels = 2,
}: {
  value: unknown
  /** What it is, for the button that copies it and for screen readers: "request". */
  label: string
  /** How many levels are open at first, as far as there is room. */
  openLevels?: number
}) {
  const openFirst = useMemo(() => openAtFirst(value, openLevels), [value, openLevels])
  const text = useMemo(() => copyText(value), [value])
  return (
    <div className="relative">
      <ul aria-label={label} className="mono pr-7">
        <JsonNode value={value} parent={null} name={null} depth={0} openFirst={openFirst} />
      </ul>
      <div className="absolute top-0 right-0">
        <CopyButton text={text} label={label} />
      </div>
    </div>
  )
}
