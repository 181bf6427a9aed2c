import { useHref, useLocation } from 'react-router-dom'
import { config, publicApiUrl } from '../../api/config'
import { CopyButton } from '../../components/copy-button'
import { StatusBadge } from '../../components/status-badge'
import type { ServerRun } from '../../contract/server-run'
import { deploymentLabel, serverLabel } from '../../domain/mcp'
import { describeStatus } from '../../domain/status'
import { paths } from '../../lib/paths'
import { nonEmpty, visibleText } from '../../lib/text'
import { CompareLink } from './compare-link'
import { runAsCurl } from './curl'
import { HandOverButton } from './handover/hand-over-button'
import { RawJson } from './raw-json'

/** What ran, how it stands, and what can be taken away from the page. */
export function RunHeader({ run }: { run: ServerRun }) {
  const { search } = useLocation()
  const href = useHref(paths.run(run.id, search))
  const status = describeStatus(run.status)
  const name = visibleText(serverLabel(run))
  const place = [deploymentLabel(run) ?? run.server_deployment?.id, nonEmpty(run.type)]
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2.5">
      <div className="flex min-w-0 flex-[1_1_320px] flex-wrap items-center gap-x-2.5 gap-y-1">
        <StatusBadge tone={status.tone} label={visibleText(status.label)} />
        <h1
          title={name}
          className="line-clamp-2 min-w-0 text-[17px] leading-snug font-semibold tracking-tight [overflow-wrap:anywhere]"
        >
          {name}
        </h1>
        <p className="line-clamp-2 min-w-0 text-muted [overflow-wrap:anywhere]">
          {place.filter((part) => part !== null && part !== undefined).join(' · ')}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={location.origin + href} label="link">
          Copy link
        </CopyButton>
        <CopyButton text={runAsCurl(run.id, publicApiUrl(), config().instanceId)} label="cURL command">
          Copy as cURL
        </CopyButton>
        <RawJson run={run} />
        <CompareLink run={run} />
        <HandOverButton run={run} />
      </div>
    </header>
  )
}
