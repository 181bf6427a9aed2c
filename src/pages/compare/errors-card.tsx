import { Card } from '../../components/card'
import type { ServerRun } from '../../contract/server-run'
import type { ServerRunError } from '../../contract/server-run-error'
import { countBoth } from '../../domain/compare/use'
import { nonEmpty, plural } from '../../lib/text'
import { useRunErrors } from '../../run-set/lists/use-run-errors'
import { ListStates } from './list-state'
import { type SideRow, SideTable } from './side-table'

/** The errors of both runs by their code, with the message of the first of each. */
export function ErrorsCard({ a, b, all }: { a: ServerRun; b: ServerRun; all: boolean }) {
  const [left, right] = [useRunErrors(a), useRunErrors(b)]
  const known = left.refused === null && right.refused === null
  const there = left.complete && right.complete
  const codes = (errors: readonly ServerRunError[]) => errors.map(({ code }) => code)
  const rows = countBoth(codes(left.items), codes(right.items)).map((counted): SideRow => {
    const messages = [left, right].map(
      ({ items }) => items.find(({ code }) => code === counted.name)?.message,
    )
    const [one, other] = messages.map((message) => nonEmpty(message))
    return {
      key: counted.name ?? '',
      name: nonEmpty(counted.name) ?? 'without a code',
      a: <Errors count={counted.a} message={one} />,
      b: <Errors count={counted.b} message={other} />,
      same: counted.a === counted.b && one === other,
    }
  })
  return (
    <Card title="Errors">
      <ListStates what="errors" sides={[left, right]} />
      {known && (rows.length > 0 || there) && (
        <SideTable
          caption="Errors of the two runs"
          first="Code"
          rows={rows}
          all={all}
          none="Neither run has an error."
        />
      )}
    </Card>
  )
}

function Errors({ count, message }: { count: number; message: string | null | undefined }) {
  if (count === 0) return <span className="text-faint">none</span>
  return (
    <>
      {plural(count, 'error')}
      {message && <span className="line-clamp-4 text-muted">{message}</span>}
    </>
  )
}
