import { Link } from 'react-router-dom'
import { LineIcon } from '../../../components/line-icon'
import { codeWords } from '../../../run-parts/errors/code-words'
import type { RunErrorKind } from '../../../run-set/errors/error-kind'

/** The way back, and what the error is: its code and the message of its kind. Null while that is not known. */
export function ErrorHeading({ kind, errorsAddress }: { kind: RunErrorKind | null; errorsAddress: string }) {
  return (
    <>
      <Link
        to={errorsAddress}
        className="inline-flex basis-full items-center gap-1 font-medium text-muted hover:text-text print:hidden"
      >
        <LineIcon path="M8 2 4 6l4 4" className="size-3" />
        Errors
      </Link>
      <h1 className="min-w-0 flex-[999_1_20rem]">
        <span
          className="block truncate text-[18px] font-[650] tracking-tight"
          title={kind?.code ?? undefined}
        >
          {kind === null ? 'Error' : codeWords(kind)}
        </span>{' '}
        <span className="block h-[19px] truncate text-muted" title={kind?.message ?? undefined}>
          {kind && (kind.message ?? 'without a message')}
        </span>
      </h1>
    </>
  )
}
