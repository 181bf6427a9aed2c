import type { ServerRun } from '../../contract/server-run'
import { plural } from '../../lib/text'
import { type LineageMark, type LoopOfRuns, lineageMarks, markLoops } from './marks'
import { type Failing, failingOf } from './streak'
import { type VersionFacts, versionsOf } from './versions'

/** What was read of the runs of a session or of a deployment. */
export interface ReadRuns {
  /** In the API's ascending order; this run may be missing. */
  runs: readonly ServerRun[]
  /** Whether there are more than these. */
  more: boolean
}

/** The runs of the same session, and those of the same server session among them. */
interface SessionLineage {
  session: readonly LineageMark[]
  serverSession: readonly LineageMark[]
  /** Whether there are more than these. */
  more: boolean
  /** How much this rests on, in a sentence. */
  scope: string
}

export interface DeploymentLineage {
  marks: readonly LineageMark[]
  /** Whether there are more than these. */
  more: boolean
  /** How much all of this rests on, in a sentence. */
  scope: string
  loops: readonly LoopOfRuns[]
  versions: readonly VersionFacts[]
  failing: Failing
}

const all = (count: number, of: string) =>
  count === 1 ? `This is the only run of the ${of}.` : `These are all ${plural(count, 'run')} of the ${of}.`

/** Read are the newest runs of the session, so that this one may be missing. */
export function sessionLineage(run: ServerRun, read: ReadRuns): SessionLineage {
  const serverSession = run.server_session?.id
  const session = lineageMarks(run, read.runs)
  const known = read.runs.some((other) => other.id === run.id)
  const newest = `Of the newest ${plural(read.runs.length, 'run')} of the session${known ? '' : ' and this one'}`
  return {
    session,
    serverSession: lineageMarks(
      run,
      read.runs.filter((other) => serverSession !== undefined && other.server_session?.id === serverSession),
    ),
    more: read.more,
    scope: read.more ? `${newest}; there are more.` : all(session.length, 'session'),
  }
}

/** Read are runs on both sides of this one. */
export function deploymentLineage(run: ServerRun, read: ReadRuns): DeploymentLineage {
  const marks = lineageMarks(run, read.runs)
  const loops = markLoops(marks)
  const around = `Of the ${plural(marks.length - 1, 'run')} around this one; there are more.`
  return {
    marks,
    more: read.more,
    scope: read.more ? around : all(marks.length, 'deployment'),
    loops,
    versions: versionsOf(marks),
    failing: failingOf(marks),
  }
}
