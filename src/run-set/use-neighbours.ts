import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router-dom'
import { serverRunQueries } from '../api/server-runs'
import { rowsOf } from './run-rows'
import { engineOf } from './use-run-set'
import { usualRange } from './view/use-run-view'
import { isPlain } from './view/view'
import { parseRunView } from './view/view-codec'

/** The runs beside this one: ids, null at an end, undefined while unknown. */
export interface Neighbours {
  newer: string | null | undefined
  older: string | null | undefined
}

/**
 * The runs above and below this one in the list that one came from, with the range, filter and order of the
 * address; opened by its address alone, a run's neighbours are those that the API tells.
 */
export function useNeighbours(serverRunId: string): Neighbours {
  const client = useQueryClient()
  const [params] = useSearchParams()
  const inList = useMemo(() => {
    const { view } = parseRunView(params, usualRange())
    const first = client.getQueryData(serverRunQueries.newest().queryKey)
    const now = Date.now()
    const page = isPlain(view) ? (first?.items ?? []) : []
    const { list } = engineOf(client)?.rows(view, now) ?? rowsOf(page, view.range, now)
    const at = list.indexOf(serverRunId)
    if (at < 0) return null
    return {
      newer: at === 0 ? null : list.at(at - 1).id,
      older: at === list.length - 1 ? null : list.at(at + 1).id,
    }
  }, [client, params, serverRunId])
  const enabled = inList === null
  const newer = useQuery({ ...serverRunQueries.neighbour(serverRunId, 'newer'), enabled })
  const older = useQuery({ ...serverRunQueries.neighbour(serverRunId, 'older'), enabled })
  return inList ?? { newer: newer.data, older: older.data }
}
