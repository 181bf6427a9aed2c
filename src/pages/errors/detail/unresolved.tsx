import { Link } from 'react-router-dom'
import { explain } from '../../../api/explain'
import { FullPageState } from '../../../components/full-page-state'
import { RetryButton } from '../../../components/retry-button'
import type { ApiGroups } from '../../../run-set/errors/use-error-groups'

/** The address names a group of the API's own, and which error that is can't be told. */
export function Unresolved({ apiGroups, errorsAddress }: { apiGroups: ApiGroups; errorsAddress: string }) {
  const { title, sentence } = wordsOf(apiGroups)
  return (
    <FullPageState
      title={title}
      actions={
        <>
          {apiGroups.kind === 'failed' && <RetryButton onRetry={apiGroups.retry} />}
          <Link className="btn" to={errorsAddress}>
            All errors
          </Link>
        </>
      }
    >
      {sentence}
    </FullPageState>
  )
}

function wordsOf(apiGroups: ApiGroups): { title: string; sentence: string } {
  if (apiGroups.kind === 'failed') return explain(apiGroups.error, 'The error groups')
  const sentence = 'The list of errors puts them together without the API’s groups.'
  if (apiGroups.kind === 'refused') {
    return apiGroups.status === 404
      ? { title: 'This Metorial doesn’t offer error groups', sentence }
      : { title: 'Error groups may not be read with this key', sentence }
  }
  return apiGroups.kind === 'known' && apiGroups.more
    ? { title: 'This error group is not among the newest', sentence: 'Older ones were not read.' }
    : { title: 'There is no such error group', sentence: 'The address may be mistyped, or the group gone.' }
}
