import { useEffect } from 'react'
import { healthOf, useConnection } from '../../api/connection'
import { markTitle } from '../../components/use-title'
import { baseUrl } from '../../lib/base-path'
import type { EngineState } from '../../run-set/engine-state'

const ICONS = { usual: 'favicon.svg', failed: 'icon-failed.svg', stale: 'icon-stale.svg' } as const

function showIcon(icon: keyof typeof ICONS): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  const href = new URL(ICONS[icon], baseUrl()).href
  if (link && link.href !== href) link.href = href
}

/** Tells in the browser's tab what one would see here: runs that failed since one looked, or that the data is old. */
export function TabState({ unseenFailures, live }: Pick<EngineState, 'unseenFailures' | 'live'>) {
  const health = healthOf(useConnection())
  const offline = live.kind === 'paused' && live.why === 'offline'
  const stale = offline || health === 'down' || health === 'kept'
  const icon = unseenFailures > 0 ? 'failed' : stale ? 'stale' : 'usual'
  useEffect(() => {
    markTitle(unseenFailures > 0 ? `(${unseenFailures} failed) ` : '')
    return () => markTitle('')
  }, [unseenFailures])
  useEffect(() => {
    showIcon(icon)
    return () => showIcon('usual')
  }, [icon])
  return null
}
