import { type ComponentType, type ReactNode, Suspense } from 'react'
import { later } from '../../components/later'
import type { ServerRun } from '../../contract/server-run'
import { useRunEvents } from '../../run-set/lists/use-run-events'
import { useRunMessages } from '../../run-set/lists/use-run-messages'
import { logsSummary } from './logs/logs-summary'
import { messagesSummary } from './messages/messages-summary'
import type { PanelId } from './open-panels'
import { deploymentSummary, lineageSummary, serverSummary, sessionSummary } from './panel-summaries'

type Body = ComponentType<{ run: ServerRun }>

interface PanelParts {
  title: string
  /** What is inside, in a few words. A hook: it may have to read what it tells of. */
  useSummary: (run: ServerRun) => ReactNode
  body: Body
}

/** A panel whose code comes when it is opened, with room kept meanwhile; `soon` where it comes with the page. */
function panel(load: () => Promise<Body>, soon = false): Body {
  const { Later, preload } = later(load)
  // A failure is met again, and shown, when the panel is.
  if (soon) void preload().catch(() => undefined)
  return ({ run }) => (
    <Suspense fallback={<div aria-busy="true" className="mt-2 h-60 rounded-md bg-sunken" />}>
      <Later run={run} />
    </Suspense>
  )
}

export const PANELS: Record<PanelId, PanelParts> = {
  messages: {
    title: 'Messages',
    useSummary: (run) => messagesSummary(useRunMessages(run)),
    body: panel(async () => (await import('./messages/messages-panel')).MessagesPanel, true),
  },
  logs: {
    title: 'Logs',
    useSummary: (run) => logsSummary(run, useRunEvents(run)),
    body: panel(async () => (await import('./logs/logs-panel')).LogsPanel, true),
  },
  lineage: {
    title: 'Lineage',
    useSummary: lineageSummary,
    body: panel(async () => (await import('./lineage/lineage-panel')).LineagePanel),
  },
  server: {
    title: 'Server',
    useSummary: serverSummary,
    body: panel(async () => (await import('./server/server-panel')).ServerPanel),
  },
  deployment: {
    title: 'Deployment',
    useSummary: deploymentSummary,
    body: panel(async () => (await import('./deployment/deployment-panel')).DeploymentPanel),
  },
  session: {
    title: 'MCP session',
    useSummary: sessionSummary,
    body: panel(async () => (await import('./session/session-panel')).SessionPanel),
  },
}
