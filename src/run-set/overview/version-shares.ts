import { groupingOf } from '../groups/grouping'
import { axisOf } from '../histogram/axis'
import { timesOf } from '../table/times'
import { byFailures, type FailureShare, isOver, outcomesBy } from './failure-shares'
import { firstBadOf } from './first-bad'
import type { RowsAtMoment } from './measured'

export interface VersionShare extends FailureShare {
  /** The server that its runs are of, its value as it stands in the address; null where they name none, or several. */
  server: { value: string; label: string } | null
  /** When its first run began, epoch ms; null where no run says, or each that does has a clock that is wrong by years. */
  firstMs: number | null
  /** Whether failures became more with it and stayed so: of the versions of one server, one at most. */
  firstBad: boolean
}

/** Of each version of which runs are over: the most failures first, then the greatest share. */
export function versionShares(of: RowsAtMoment): VersionShare[] {
  const { numbers, shares } = outcomesBy({ table: of.table, rows: of.rows, by: 'version' })
  const originOf = originsOf(of, numbers, shares.length)
  const versions = shares
    .map((share, number): VersionShare => ({ ...share, ...originOf(number), firstBad: false }))
    .filter(isOver)
  markFirstBad(versions)
  return byFailures(versions)
}

function markFirstBad(versions: readonly VersionShare[]): void {
  const byServer = new Map<string, VersionShare[]>()
  for (const version of versions) {
    if (version.value === '' || version.server === null || version.firstMs === null) continue
    const known = byServer.get(version.server.value)
    if (known) known.push(version)
    else byServer.set(version.server.value, [version])
  }
  // The first version of a server has none before it.
  const compared = [...byServer.values()].reduce((sum, { length }) => sum + length - 1, 0)
  for (const ofServer of byServer.values()) {
    ofServer.sort((a, b) => (a.firstMs ?? 0) - (b.firstMs ?? 0))
    const bad = ofServer[firstBadOf(ofServer, compared)]
    if (bad) bad.firstBad = true
  }
}

const SEVERAL = -1
const UNMET = -2

/** By number of a version, of which there are `count`: the server of its runs, and when the first of them began. */
function originsOf({ table, rows, nowMs }: RowsAtMoment, numbers: Uint32Array, count: number) {
  const { numberOf, names } = groupingOf(table, 'server', null)
  const times = timesOf(table, 'started')
  const { fromMs, untilMs } = axisOf({ rows, times, fromMs: null, untilMs: null, nowMs })
  const found = new Int32Array(count).fill(UNMET)
  const firsts = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    const version = numbers[at] as number
    const [known, server] = [found[version] as number, numberOf(row)]
    if (known !== server) found[version] = known === UNMET ? server : SEVERAL
    const ms = times[row] as number
    if (ms >= fromMs && ms < untilMs && ms < (firsts[version] as number)) firsts[version] = ms
  }
  return (version: number): Pick<VersionShare, 'server' | 'firstMs'> => {
    const [name, firstMs] = [names[found[version] as number], firsts[version] as number]
    return {
      server: name === undefined || name.key === '' ? null : { value: name.key, label: name.label },
      firstMs: Number.isFinite(firstMs) ? firstMs : null,
    }
  }
}
