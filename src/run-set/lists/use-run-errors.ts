import { fetchErrorPage, serverRunErrorQueries } from '../../api/server-run-errors'
import type { ServerRun } from '../../contract/server-run'
import type { ServerRunError } from '../../contract/server-run-error'
import type { ListRead } from './list-read'
import { type ListSource, useListRead } from './use-list-read'
import { stillGrows } from './watched-run'

/** All errors of the run; a failed run may have none (CONTRACT section 1). */
export function useRunErrors(run: ServerRun): ListRead<ServerRunError> {
  const source: ListSource<ServerRunError> = {
    key: [...serverRunErrorQueries.all(), 'of-run', run.id],
    fetchPage: (query, signal) => fetchErrorPage({ ...query, server_run_id: run.id }, signal),
  }
  return useListRead(source, stillGrows(run))
}
