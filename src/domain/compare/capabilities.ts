import type { ServerRun } from '../../contract/server-run'
import { mcpOf } from '../mcp'
import type { Side } from '../mcp-capabilities/known'
import { type Cell, capabilityTable } from '../mcp-capabilities/table'

/** What one side, the client or the server, said of a capability in two runs. */
interface ComparedCapability {
  side: Side
  /** As MCP names it, or as it came. */
  name: string
  /** In words; safe to show, as the two that follow. */
  label: string
  a: string
  b: string
  same: boolean
}

/** "present · announces list changes", "absent", "not reported". */
function cellWords(cell: Cell): string {
  if (cell.state === 'present') return ['present', ...cell.details].join(' · ')
  return cell.state === 'unknown' ? 'not reported' : 'absent'
}

/** Capabilities of the servers, then of the clients; what MCP has for the other side only is left out unless it is declared. */
export function compareCapabilities(a: ServerRun, b: ServerRun): ComparedCapability[] {
  const table = (run: ServerRun) =>
    capabilityTable(mcpOf(run)?.client?.capabilities, mcpOf(run)?.server?.capabilities)
  const [left, right] = [table(a), table(b)]
  const names = [...new Set([...left, ...right].map(({ name }) => name))]
  return (['server', 'client'] as const).flatMap((side) =>
    names.flatMap((name) => {
      const [one, other] = [left, right].map((rows) => rows.find((row) => row.name === name))
      const absent: Cell = { state: 'absent' }
      const [cellA, cellB] = [one?.[side] ?? absent, other?.[side] ?? absent]
      if (cellA.state === 'foreign' && cellB.state === 'foreign') return []
      const [wordsA, wordsB] = [cellWords(cellA), cellWords(cellB)]
      const label = (one ?? other)?.label ?? name
      return { side, name, label, a: wordsA, b: wordsB, same: wordsA === wordsB }
    }),
  )
}
