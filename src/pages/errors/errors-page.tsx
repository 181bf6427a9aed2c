import { useTitle } from '../../components/use-title'
import { SetPageFrame } from '../../run-parts/set-page/set-page-frame'
import { useSetPage } from '../../run-parts/set-page/use-set-page'
import { ErrorsList } from './list/errors-list'
import { ErrorsSkeleton } from './list/errors-skeleton'
import { ListTools } from './list/list-tools'
import { useListAddress } from './list/use-list-address'

/** The errors of the runs in the range, put together: which, how often, since when, and whom they affect. */
export function ErrorsPage() {
  useTitle('Errors')
  const page = useSetPage()
  const address = useListAddress()
  return (
    <SetPageFrame
      page={{ ...page, ignored: [...page.ignored, ...address.ignored] }}
      title={<h1 className="text-[18px] font-[650] tracking-tight">Errors</h1>}
      tools={<ListTools address={address} />}
      loading={<ErrorsSkeleton words="Loading the runs…" />}
    >
      {(of) => (
        <ErrorsList of={of} address={address} asOfMs={page.set.asOfMs} failedInRange={page.rows.failed} />
      )}
    </SetPageFrame>
  )
}
