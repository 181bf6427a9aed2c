import type { Exchange } from '../../../domain/messages/exchange'
import { useChosen } from '../chosen'

/** Says that the chosen message is there, but not among the rows that are shown. */
export function HiddenChoice({
  all,
  shown,
  onShow,
}: {
  all: readonly Exchange[]
  shown: readonly Exchange[]
  onShow: () => void
}) {
  const { chosen } = useChosen()
  if (chosen === null || shown.length === all.length) return null
  const isChosen = ({ id }: Exchange) => id === chosen
  if (!all.some(isChosen) || shown.some(isChosen)) return null
  return (
    <p className="text-muted">
      The filters hide the chosen message.{' '}
      <button type="button" className="btn-ghost" onClick={onShow}>
        Show it
      </button>
    </p>
  )
}
