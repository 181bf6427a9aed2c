import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom'
import { Disclosure } from '../../components/disclosure'
import { IgnoredNotice } from '../../components/ignored-notice'
import type { ServerRun } from '../../contract/server-run'
import { PANELS } from './all-panels'
import { CHOSEN_PARAM } from './chosen'
import { PANEL_IDS, type PanelId, panelOf, parseOpenPanels, searchWithToggled } from './open-panels'

/** The panels; the address holds which are open, one step of history per toggle. */
export function RunPanels({ run }: { run: ServerRun }) {
  const [params] = useSearchParams()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const { open, ignored } = parseOpenPanels(params)
  return (
    <>
      <IgnoredNotice values={ignored} />
      <InView panel={panelOf(params.get(CHOSEN_PARAM))}>
        {PANEL_IDS.map((id) => (
          <Panel
            key={id}
            id={id}
            run={run}
            open={open.includes(id)}
            onToggle={() => void navigate({ pathname, search: searchWithToggled(params, id) })}
          />
        ))}
      </InView>
    </>
  )
}

interface PanelProps {
  id: PanelId
  run: ServerRun
  open: boolean
  onToggle: () => void
}

function Panel({ id, run, open, onToggle }: PanelProps) {
  const { title, useSummary, body: Body } = PANELS[id]
  return (
    <Disclosure title={title} summary={useSummary(run)} open={open} onToggle={onToggle}>
      <Body run={run} />
    </Disclosure>
  )
}

/** Brings the panel of the item into view that the address names when the page is opened; a later choice moves nothing. */
function InView({ panel, children }: { panel: PanelId | null; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef(panel)
  useEffect(() => {
    if (wanted.current === null) return
    const at = PANEL_IDS.indexOf(wanted.current)
    wanted.current = null
    box.current?.children[at]?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div ref={box} className="contents [&>*]:scroll-mt-16">
      {children}
    </div>
  )
}
