import type { ServerRun } from '../../contract/server-run'
import { isRunning } from '../../domain/timing'
import { useNow } from '../../lib/clock'

/** The present, in whole seconds of epoch ms, while the run's time still grows; else a constant. */
export const useRunNow = (run: ServerRun): number =>
  useNow((nowMs) => (isRunning(run) ? nowMs - (nowMs % 1000) : 0))
