import { useSearchParams } from 'react-router-dom'

/** Where the address holds it. */
export const CHOSEN_PARAM = 'at'

/**
 * The one item that is chosen, the same in the timeline and in the lists: an exchange by its id (`msg_…`), a log line by
 * its event and its place in it (`sev_…:12`, from 0), an error (`sre_…`). Null where none is. The address holds it.
 */
export function useChosen(): { chosen: string | null; choose: (item: string | null) => void } {
  const [params, setParams] = useSearchParams()
  const choose = (item: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (item === null) next.delete(CHOSEN_PARAM)
        else next.set(CHOSEN_PARAM, item)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { chosen: params.get(CHOSEN_PARAM), choose }
}
