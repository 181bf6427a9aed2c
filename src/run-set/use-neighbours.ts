import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { serverRunQueries } from '../api/server-runs'
import { filterRuns } from './filter'
import { runsOf } from './merge'
import { sortRuns } from './sort'
import { parseRunView } from './view-codec'

/** The runs beside this one: ids, null at an end, undefined while unknown. */
export interface Neighbours {
  newer: string | null | undefined
  older: string | null | undefined
}

/**
 * The runs above and below this one in the list that one came from, with the filter and order of the
 * address; opened by its address alone, a run's neighbours are those that the API tells.
 */
export function useNeighbours(serverRunId: string): Neighbours {
  const client = useQueryClient()
  const [params] = useSearchParams()
  const inList = useMemo(() => {
    const { view } = parseRunView(params)
    const loaded = runsOf(client.getQueryData(serverRunQueries.pages().queryKey))
    const rows = sortRuns(filterRuns(loaded, view), view.sort, Date.now())
    const at = rows.findIndex((run) => run.id === serverRunId)
    return at < 0 ? null : { newer: rows[at - 1]?.id ?? null, older: rows[at + 1]?.id ?? null }
  }, [client, params, serverRunId])
  const enabled = inList === null
  const newer = useQuery({ ...serverRunQueries.neighbour(serverRunId, 'newer'), enabled })
  const older = useQuery({ ...serverRunQueries.neighbour(serverRunId, 'older'), enabled })
  return inList ?? { newer: newer.data, older: older.data }
}
