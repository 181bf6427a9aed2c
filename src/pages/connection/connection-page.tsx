import { isForeignApi } from '../../api/config'
import { useTitle } from '../../components/use-title'
import { ConnectionFacts } from './connection-facts'
import { ConnectionTest } from './connection-test'
import { KeyCard } from './key-card'

/** Where the data comes from, how the way there does, and which step of it fails. */
export function ConnectionPage() {
  useTitle('Connection')
  return (
    <div className="mx-auto grid w-full max-w-[1080px] grid-cols-[minmax(0,1fr)] gap-3 px-4 pt-4 pb-10 sm:px-5">
      <h1 className="text-[18px] font-[650] tracking-tight">Connection</h1>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-2">
        <ConnectionFacts />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <ConnectionTest />
          {isForeignApi() && <KeyCard />}
        </div>
      </div>
    </div>
  )
}
