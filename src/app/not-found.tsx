import { Link } from 'react-router-dom'
import { FullPageState } from '../components/full-page-state'
import { useTitle } from '../components/use-title'
import { paths } from '../lib/paths'

export function NotFound() {
  useTitle('Page not found')
  return (
    <FullPageState
      title="There is no such page"
      actions={
        <Link className="btn" to={paths.runs()}>
          Show the runs
        </Link>
      }
    >
      The address may be mistyped, or belong to a newer version of this dashboard.
    </FullPageState>
  )
}
