import type { ReactNode } from 'react'
import { LineIcon } from '../../../components/line-icon'
import type { McpParticipant } from '../../../contract/server-run'
import { type Cell, capabilityTable } from '../../../domain/mcp-capabilities/table'

type Participant = McpParticipant | null | undefined

const CHECK = 'm2.2 6.4 2.6 2.6 5-5.8'
const CROSS = 'm3 3 6 6M9 3 3 9'
const QUESTION = 'M4.3 4.2a1.8 1.8 0 1 1 2.4 1.7c-.5.2-.7.5-.7 1M6 9.2v.1'

/** What each side said that it can do, side by side: present, absent and not reported are three different things. */
export function CapabilityTable({ client, server }: { client: Participant; server: Participant }) {
  const rows = capabilityTable(client?.capabilities, server?.capabilities)
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">Capabilities of the client and of the server</caption>
      <thead>
        <tr className="border-b border-line text-muted">
          <th scope="col" className="w-[28%] py-1.5 pr-2 font-medium">
            Capability
          </th>
          <th scope="col" className="w-[36%] py-1.5 pr-2 font-medium">
            Client
          </th>
          <th scope="col" className="py-1.5 font-medium">
            Server
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, label, client, server }) => (
          <tr key={name} className="border-b border-line align-top last:border-0">
            <th scope="row" className="py-1.5 pr-2 font-normal [overflow-wrap:anywhere]">
              {label}
            </th>
            <td className="py-1.5 pr-2">
              <Said cell={client} side="client" />
            </td>
            <td className="py-1.5">
              <Said cell={server} side="server" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Said({ cell, side }: { cell: Cell; side: string }) {
  switch (cell.state) {
    case 'present':
      return (
        <Mark path={CHECK} icon="text-done" word="present">
          {cell.details.length > 0 && <span className="block text-muted">{cell.details.join(' · ')}</span>}
        </Mark>
      )
    case 'absent':
      return <Mark path={CROSS} icon="text-faint" word="absent" quiet />
    case 'unknown':
      return <Mark path={QUESTION} icon="text-odd" word="not reported" quiet />
    case 'foreign':
      return (
        <span className="text-faint">
          <span aria-hidden="true">—</span>
          <span className="sr-only">not for a {side} to have</span>
        </span>
      )
  }
}

function Mark({
  path,
  icon,
  word,
  quiet = false,
  children,
}: {
  path: string
  icon: string
  word: string
  quiet?: boolean
  children?: ReactNode
}) {
  return (
    <span className={`flex items-baseline gap-1.5 ${quiet ? 'text-muted' : ''}`}>
      <LineIcon path={path} className={`size-3 shrink-0 translate-y-px ${icon}`} />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {word}
        {children}
      </span>
    </span>
  )
}
