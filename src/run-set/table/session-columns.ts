import type { McpParticipant, ServerRun } from '../../contract/server-run'
import { CodeColumn, NumberColumn, TextColumn, TimeColumn } from './columns'
import { ObjectDictionary, TextDictionary } from './dictionary'

type Session = NonNullable<ServerRun['server_session']>
type Mcp = NonNullable<Session['mcp']>
type Usage = NonNullable<Session['usage']>

/** What a newer API adds, kept so long as runs share it: a value that each run has for itself is dropped. */
const MOST_ADDITIONS = 2000
export const additions = () => new ObjectDictionary<Record<string, unknown>>([{}], MOST_ADDITIONS)

/** The server sessions of the runs, in columns: null, its parts null or all there (CONTRACT section 2). */
export class SessionColumns {
  readonly protocols = new TextDictionary()
  readonly transports = new TextDictionary()
  /** Clients and servers as they named themselves, with their capabilities. */
  readonly participants = new ObjectDictionary<McpParticipant>()
  readonly more = { session: additions(), mcp: additions(), usage: additions() }

  readonly columns = {
    serverSession: new TextColumn(),
    session: new TextColumn(),
    sessionCreated: new TimeColumn(),
    protocol: new CodeColumn(),
    transport: new CodeColumn(),
    client: new CodeColumn(),
    /** The server's side of the MCP session. */
    peer: new CodeColumn(),
    messages: new NumberColumn(),
    clientMessages: new NumberColumn(),
    serverMessages: new NumberColumn(),
    // Further fields of each object; the code of null where the object itself is null.
    moreOfSession: new CodeColumn(),
    moreOfMcp: new CodeColumn(),
    moreOfUsage: new CodeColumn(),
  } as const

  at(row: number): Session | null {
    const { columns: c } = this
    const id = c.serverSession.get(row)
    if (id === null) return null
    const more = this.more.session.values[c.moreOfSession.get(row)]
    const [mcp, usage] = [this.#mcpAt(row), this.#usageAt(row)]
    return { ...more, id, session_id: c.session.get(row), mcp, usage, created_at: c.sessionCreated.get(row) }
  }

  #mcpAt(row: number): Mcp | null {
    const { columns: c, participants } = this
    const more = this.more.mcp.values[c.moreOfMcp.get(row)] ?? null
    return (
      more && {
        ...more,
        version: this.protocols.values[c.protocol.get(row)] ?? null,
        connection_type: this.transports.values[c.transport.get(row)] ?? null,
        client: participants.values[c.client.get(row)] ?? null,
        server: participants.values[c.peer.get(row)] ?? null,
      }
    )
  }

  #usageAt(row: number): Usage | null {
    const { columns: c } = this
    const more = this.more.usage.values[c.moreOfUsage.get(row)] ?? null
    return (
      more && {
        ...more,
        total_productive_message_count: c.messages.get(row),
        total_productive_client_message_count: c.clientMessages.get(row),
        total_productive_server_message_count: c.serverMessages.get(row),
      }
    )
  }

  /** Whether that changed anything in the row. */
  write(row: number, session: Session | null): boolean {
    const { columns: c } = this
    const {
      id = null,
      session_id = null,
      mcp = null,
      usage = null,
      created_at = null,
      ...more
    } = session ?? {}
    const { version = null, connection_type = null, client = null, server = null, ...moreOfMcp } = mcp ?? {}
    const {
      total_productive_message_count: messages = null,
      total_productive_client_message_count: clientMessages = null,
      total_productive_server_message_count: serverMessages = null,
      ...moreOfUsage
    } = usage ?? {}
    const changes = [
      c.serverSession.set(row, id),
      c.session.set(row, session_id),
      c.sessionCreated.set(row, created_at),
      c.protocol.set(row, this.protocols.codeOf(version)),
      c.transport.set(row, this.transports.codeOf(connection_type)),
      c.client.set(row, this.participants.codeOf(client)),
      c.peer.set(row, this.participants.codeOf(server)),
      c.messages.set(row, messages),
      c.clientMessages.set(row, clientMessages),
      c.serverMessages.set(row, serverMessages),
      c.moreOfSession.set(row, this.more.session.codeOf(session && more)),
      c.moreOfMcp.set(row, this.more.mcp.codeOf(mcp && moreOfMcp)),
      c.moreOfUsage.set(row, this.more.usage.codeOf(usage && moreOfUsage)),
    ]
    return changes.includes(true)
  }
}
