import { NotReported } from '../../components/not-reported'
import { prettyJson } from './pretty-json'

/** Someone's metadata, as text only. An empty object and none at all are different things. */
export function JsonBlock({ value }: { value: Record<string, unknown> | null | undefined }) {
  if (value === null || value === undefined) return <NotReported />
  if (Object.keys(value).length === 0) return <span className="text-muted">Empty</span>
  return (
    <pre className="mono rounded-md bg-sunken px-2.5 py-2 break-words whitespace-pre-wrap [overflow-wrap:anywhere]">
      {prettyJson(value)}
    </pre>
  )
}
