import { Link, useLocation } from 'react-router-dom'
import { paths } from '../../lib/paths'
import { cutMiddle } from '../../lib/text'

/** The run's id as a link that covers its whole row: it can be opened in a tab, copied, and is the row's one tab stop. */
export function RunLink({ id }: { id: string }) {
  const { search } = useLocation()
  return (
    <Link
      to={paths.run(id, search)}
      title={id}
      className="mono outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      {cutMiddle(id)}
    </Link>
  )
}
