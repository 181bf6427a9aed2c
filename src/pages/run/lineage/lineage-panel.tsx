import type { ServerRun } from '../../../contract/server-run'
import { deploymentLineage, sessionLineage } from '../../../domain/lineage/lineage'
import { QueryPart } from '../deployment/query-part'
import { DeploymentFacts } from './deployment-facts'
import { LineageLegend } from './legend'
import { LoopNotice } from './loop-notice'
import { StripGroup } from './strip-group'
import { useRunsAround, useRunsOfSession } from './use-lineage'
import { useRunSearch } from './use-run-search'

const REFUSED = {
  403: 'may not be read with this key.',
  404: 'are not offered by this Metorial.',
}

const refused = (what: string) => ({ 403: `${what} ${REFUSED[403]}`, 404: `${what} ${REFUSED[404]}` })

/** The other runs of the same server session, session and deployment, and what those of the deployment say together. */
export function LineagePanel({ run }: { run: ServerRun }) {
  const sessionId = run.server_session?.session_id ?? null
  const deploymentId = run.server_deployment?.id ?? null
  return (
    <>
      {(sessionId !== null || deploymentId !== null) && <LineageLegend />}
      {sessionId === null ? (
        <Missing>
          The API reports no session for this run, so the others of its session are not known.
        </Missing>
      ) : (
        <OfSession run={run} sessionId={sessionId} />
      )}
      {deploymentId === null ? (
        <Missing>The API reports no deployment for this run, so the others of it are not known.</Missing>
      ) : (
        <OfDeployment run={run} serverDeploymentId={deploymentId} />
      )}
    </>
  )
}

const Missing = ({ children }: { children: string }) => (
  <p className="border-t border-line py-2 text-muted first:border-0">{children}</p>
)

function OfSession({ run, sessionId }: { run: ServerRun; sessionId: string }) {
  const search = useRunSearch()
  const query = useRunsOfSession(run, sessionId)
  return (
    <div className="border-t border-line">
      <QueryPart
        query={query}
        what="The runs of this session"
        refused={refused('The runs of this session')}
        height="min-h-[216px]"
      >
        {(read) => {
          const { session, serverSession, more, scope } = sessionLineage(run, read)
          return (
            <>
              <StripGroup
                title="Same server session"
                of="server session"
                // That all of them share it needs no mark.
                marks={serverSession.map((mark) => ({ ...mark, sibling: false }))}
                more={more}
                scope={scope}
                search={search}
              />
              <StripGroup
                title="Same session"
                of="session"
                marks={session}
                more={more}
                scope={scope}
                search={search}
              />
            </>
          )
        }}
      </QueryPart>
    </div>
  )
}

function OfDeployment({ run, serverDeploymentId }: { run: ServerRun; serverDeploymentId: string }) {
  const search = useRunSearch()
  const query = useRunsAround(run, serverDeploymentId)
  return (
    <div className="border-t border-line" aria-busy={query.isPlaceholderData}>
      <QueryPart
        query={query}
        what="The runs of this deployment"
        refused={refused('The runs of this deployment')}
        height="min-h-[330px]"
      >
        {(read) => {
          const lineage = deploymentLineage(run, read)
          return (
            <>
              <StripGroup
                title="Same deployment"
                of="deployment"
                marks={lineage.marks}
                more={lineage.more}
                scope={lineage.scope}
                search={search}
              />
              <LoopNotice loops={lineage.loops} search={search} />
              {lineage.marks.length > 1 && <DeploymentFacts run={run} lineage={lineage} search={search} />}
            </>
          )
        }}
      </QueryPart>
    </div>
  )
}
