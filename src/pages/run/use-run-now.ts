import type { ServerRun } from '../../contract/server-run'
import { isRunning } from '../../domain/timing'
import { useNow } from '../../lib/clock'

/** The present in epoch ms, to the clock's tick, while the run's time still grows; else a constant. */
export const useRunNow = (run: ServerRun): number => useNow((nowMs) => (isRunning(run) ? nowMs : 0))
