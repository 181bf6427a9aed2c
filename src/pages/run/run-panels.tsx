import type { ReactNode } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { Disclosure } from '../../components/disclosure'
import { IgnoredNotice } from '../../components/ignored-notice'
import type { ServerRun } from '../../contract/server-run'
import { DeploymentPanel, deploymentSummary } from './deployment-panel'
import { PANEL_IDS, type PanelId, parseOpenPanels, searchWithToggled } from './open-panels'
import { ServerPanel, serverSummary } from './server-panel'
import { SessionPanel, sessionSummary } from './session-panel'

const PANELS: Record<
  PanelId,
  { title: string; summary: (run: ServerRun) => string; body: (props: { run: ServerRun }) => ReactNode }
> = {
  server: { title: 'Server', summary: serverSummary, body: ServerPanel },
  deployment: { title: 'Deployment', summary: deploymentSummary, body: DeploymentPanel },
  session: { title: 'MCP session', summary: sessionSummary, body: SessionPanel },
}

/** The three panels; the address holds which are open, one step of history per toggle. */
export function RunPanels({ run }: { run: ServerRun }) {
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const { open, ignored } = parseOpenPanels(params)
  return (
    <>
      <IgnoredNotice values={ignored} />
      {PANEL_IDS.map((id) => {
        const { title, summary, body: Body } = PANELS[id]
        return (
          <Disclosure
            key={id}
            title={title}
            summary={summary(run)}
            open={open.includes(id)}
            onToggle={() => void navigate({ pathname, search: searchWithToggled(params, id) })}
          >
            <Body run={run} />
          </Disclosure>
        )
      })}
    </>
  )
}
