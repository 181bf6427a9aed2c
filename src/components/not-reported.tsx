/** A value that the API does not hold: a dash for the eye, words for a screen reader. */
export function NotReported({ children = 'not reported' }: { children?: string }) {
  return (
    <span className="text-faint">
      <span aria-hidden="true">—</span>
      <span className="sr-only">{children}</span>
    </span>
  )
}
