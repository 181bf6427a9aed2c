import { Link } from 'react-router-dom'
import { CopyableId } from '../../../components/id'
import { KeyValues } from '../../../components/key-values'
import type { ServerRun } from '../../../contract/server-run'
import type { ServerRunError } from '../../../contract/server-run-error'
import { paths } from '../../../lib/paths'
import { plural } from '../../../lib/text'
import { epochMs } from '../../../lib/time'
import { ErrorKinds } from '../../../run-set/errors/error-kind'
import { groupId } from '../../../run-set/errors/group-id'
import { Moment } from '../run-facts'
import { OtherRuns } from './other-runs'
import { SIMILAR_DAYS, type SimilarErrors } from './use-similar-errors'

/** The group of an error, and the newest other runs that had the same one. */
export function SameError({
  run,
  error,
  similar,
}: {
  run: ServerRun
  error: ServerRunError
  similar: SimilarErrors & { kind: 'known' }
}) {
  const { group, count, atLeast, firstMs, lastMs } = similar
  // The group's own last time can't be trusted (CONTRACT section 1), its first one can.
  const first = epochMs(group?.first_seen_at ?? null) ?? firstMs
  const since = epochMs(error.created_at)
  return (
    <div className="mt-1 border-t border-line pt-1">
      <KeyValues
        pairs={[
          [
            'Error group',
            group === null ? (
              <span key="none" className="text-muted">
                none is known: counted in this deployment, by code and message
              </span>
            ) : (
              <CopyableId key="id" id={group.id} label="error group id" />
            ),
          ],
          ...(group === null
            ? []
            : [
                [
                  'Fingerprint',
                  <CopyableId key="print" id={group.fingerprint} label="fingerprint" />,
                ] as const,
              ]),
          [
            'Counted',
            `${atLeast ? 'at least ' : ''}${plural(count, 'error')} in the ${SIMILAR_DAYS} days up to this one`,
          ],
          ['First seen', <Moment key="first" iso={iso(first)} />],
          ['Last seen', <Moment key="last" iso={iso(lastMs)} />],
        ]}
      />
      <OtherRuns errors={similar.others} />
      {since !== null && (
        <p className="mt-2 flex flex-wrap gap-x-4">
          <Link className={LINK} to={paths.error(groupId(new ErrorKinds().of(error).key), `?${days(since)}`)}>
            All occurrences
          </Link>
          {run.server !== null && (
            <Link className={LINK} to={paths.runs(groupedSearch(run.server.id, since))}>
              All runs of this server in those days, by error
            </Link>
          )}
        </p>
      )}
    </div>
  )
}

const iso = (ms: number) => new Date(ms).toISOString()

const LINK = 'font-medium text-accent hover:underline'

/** The time in which it was counted, as it stands in the address. */
const days = (atMs: number) =>
  new URLSearchParams({ from: iso(atMs - SIMILAR_DAYS * 86_400_000), to: iso(atMs + 1) })

/** The list can't be filtered by an error, but grouped by it. */
const groupedSearch = (serverId: string, atMs: number) =>
  `?${days(atMs)}&${new URLSearchParams({ server: serverId, group: 'error' })}`
