import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Engine } from './engine'
import type { EngineState } from './engine-state'
import { engineOf } from './use-run-set'

const silent = () => () => {}

/** The working set and its state, for what stands beside the rows; null until it is at work. */
export function useEngineState(): { engine: Engine; state: EngineState } | null {
  const client = useQueryClient()
  const engine = useSyncExternalStore(
    (listener) => client.getQueryCache().subscribe(listener),
    () => engineOf(client) ?? null,
  )
  const state = useSyncExternalStore(engine?.subscribe ?? silent, () => engine?.state() ?? null)
  return engine && state && { engine, state }
}
