import { CopyButton } from './copy-button'
import { NotReported } from './not-reported'

/** An id in full, with a button that copies it; a dash where there is none. */
export function CopyableId({ id, label }: { id: string | null | undefined; label: string }) {
  if (id === null || id === undefined || id === '') return <NotReported />
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <span className="mono min-w-0 break-all">{id}</span>
      <CopyButton text={id} label={label} />
    </span>
  )
}
