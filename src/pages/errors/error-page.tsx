import { useLocation, useParams } from 'react-router-dom'
import { useTitle } from '../../components/use-title'
import { paths } from '../../lib/paths'
import { codeWords } from '../../run-parts/errors/code-words'
import { SetPageFrame } from '../../run-parts/set-page/set-page-frame'
import { useSetPage } from '../../run-parts/set-page/use-set-page'
import { ErrorBody } from './detail/error-body'
import { ErrorHeading } from './detail/error-heading'
import { ErrorLoading } from './detail/error-loading'
import { useOneError } from './detail/use-one-error'
import { ErrorMarks } from './error-marks'

/** The page of one error: what it says, when and where it occurred, and what is different about its runs. */
export function ErrorPage() {
  const { errorGroupId = '' } = useParams()
  const { search } = useLocation()
  const page = useSetPage()
  const one = useOneError(page, errorGroupId)
  const kind = one.group?.kind ?? one.known?.kind ?? null
  useTitle(kind === null ? 'Error' : codeWords(kind))
  const errorsAddress = paths.errors(search)
  return (
    <SetPageFrame
      page={page}
      title={<ErrorHeading kind={kind} errorsAddress={errorsAddress} />}
      intro={one.group && <ErrorMarks group={one.group} />}
      loading={<ErrorLoading />}
    >
      {(of) => (
        // Another error begins anew: what was opened or chosen was of this one.
        <ErrorBody key={errorGroupId} page={page} one={one} of={of} errorsAddress={errorsAddress} />
      )}
    </SetPageFrame>
  )
}
