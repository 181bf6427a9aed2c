import { NotReported } from '../../components/not-reported'
import type { ServerRun } from '../../contract/server-run'
import type { Look } from '../../domain/looks'
import { durationMs, isRunning, startupMs } from '../../domain/timing'
import { ENOUGH_RUNS, ratioToUsual, ratioWords, type Usual } from '../../domain/usual'
import { useNow } from '../../lib/clock'
import { formatDuration } from '../../lib/duration'
import { plural } from '../../lib/text'
import type { RunExtra } from '../../run-set/derived/run-extra'
import { marksTitle } from './cells'

/** The cell of a field that the API does not send. A chunk of its own: it comes when such a column is shown. */
export function DerivedCell({
  field,
  run,
  extra,
}: {
  field: 'look' | 'startup' | 'usual'
  run: ServerRun
  extra: RunExtra | null
}) {
  if (field === 'startup') {
    const ms = startupMs(run)
    return ms === null ? <NotReported /> : formatDuration(ms)
  }
  if (extra === null) return <NotReported>not known yet</NotReported>
  if (field === 'look') return <LookCell looks={extra.looks} />
  return extra.usual ? <UsualCell run={run} usual={extra.usual} /> : <NotReported>no deployment</NotReported>
}

/** Why the run needs a look, and nothing for the ordinary one. */
function LookCell({ looks }: { looks: readonly Look[] }) {
  if (looks.length === 0) return null
  return (
    <span className="relative z-1 text-odd" title={marksTitle(looks)}>
      {looks.map(({ label }) => label).join(', ')}
    </span>
  )
}

/** How many times as long as usual the run took; while it runs, it counts on. */
function UsualCell({ run, usual }: { run: ServerRun; usual: Usual }) {
  const { n, medianMs } = usual
  const soFar = isRunning(run) ? ' so far' : ''
  const shown = useNow((nowMs) => {
    const ratio = ratioToUsual(durationMs(run, nowMs), usual)
    return ratio === null ? null : ratioWords(ratio) + soFar
  })
  if (medianMs === null) {
    const why = `Usual is the median of at least ${ENOUGH_RUNS} finished runs of this deployment.`
    return <Explained words={`too few (n = ${n})`} title={why} quiet />
  }
  if (shown === null) return <NotReported>unknown</NotReported>
  const title = `Usual ${formatDuration(medianMs)}, median of ${plural(n, 'run')} of this deployment`
  return <Explained words={shown} title={title} quiet={shown.startsWith('as usual')} />
}

function Explained({ words, title, quiet }: { words: string; title: string; quiet: boolean }) {
  return (
    <span className={`relative z-1 ${quiet ? 'text-faint' : 'text-text'}`} title={title}>
      {words}
      <span className="sr-only">. {title}</span>
    </span>
  )
}
