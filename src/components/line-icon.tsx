/** A small drawing of one line, in the colour of the text; what it says stands beside it in words. */
export const LineIcon = ({ path, className = 'size-3' }: { path: string; className?: string }) => (
  <svg
    aria-hidden="true"
    className={className}
    viewBox="0 0 12 12"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={path} />
  </svg>
)
