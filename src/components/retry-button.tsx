/** Asks again for what could not be loaded. */
export const RetryButton = ({ onRetry, disabled = false }: { onRetry: () => void; disabled?: boolean }) => (
  <button type="button" className="btn" disabled={disabled} onClick={onRetry}>
    Retry
  </button>
)
