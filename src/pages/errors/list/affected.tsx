import { NotReported } from '../../../components/not-reported'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import { AFFECTED, firstName } from './row-words'

/** Which servers, deployments and clients the runs with the error have, a line each: the one with the most runs. */
export function Affected({ group }: { group: ErrorGroup }) {
  return AFFECTED.map(([key, one, many]) => {
    // The server of an error is known even where none of its runs is loaded.
    const names = key === 'servers' && group.server ? [{ ...group.server, runs: 0 }] : group[key]
    const first = firstName(names)
    return (
      <span key={key} className="flex gap-x-1.5">
        <span className="sr-only">{names.length > 1 ? many : one}: </span>
        {first === null ? (
          <NotReported>not known</NotReported>
        ) : (
          <>
            <span className="truncate">{first.name}</span>
            <span className="shrink-0 text-muted">{first.more}</span>
          </>
        )}
        <span className="sr-only">; </span>
      </span>
    )
  })
}
