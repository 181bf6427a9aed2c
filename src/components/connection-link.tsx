import { Link } from 'react-router-dom'
import { paths } from '../lib/paths'

/** Leads from a failure to the page that finds its cause. */
export const ConnectionLink = () => (
  <Link className="btn" to={paths.connection()}>
    Check the connection
  </Link>
)
