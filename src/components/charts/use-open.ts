import { useCallback } from 'react'
import { useNavigate } from 'react-router-dom'
import { basePath } from '../../lib/base-path'
import type { OpenEvent } from './use-pointed'

/** Opens an address of the dashboard as a link would: with the middle button, Ctrl, Command or Shift in a new tab. */
export function useOpen() {
  const navigate = useNavigate()
  return useCallback(
    (address: string, event: OpenEvent) => {
      const isMiddle = 'button' in event && event.button === 1
      if (isMiddle || event.ctrlKey || event.metaKey || event.shiftKey) open(basePath() + address, '_blank')
      else void navigate(address)
    },
    [navigate],
  )
}
