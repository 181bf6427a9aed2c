import type { ReactNode } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import { mcpOf } from '../../../domain/mcp'
import { capabilityGaps } from '../../../domain/mcp-capabilities/gaps'

/** What the client could not use of this server, and the other way round. */
export function GapList({ run }: { run: ServerRun }) {
  const mcp = mcpOf(run)
  const gaps = capabilityGaps(mcp?.client?.capabilities, mcp?.server?.capabilities, mcp?.version ?? null)
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <Part title="The client could not use of this server" sentences={gaps.client} of="server" />
      <Part title="The server could not use of this client" sentences={gaps.server} of="client" />
      {gaps.both.length > 0 && (
        <div className="sm:col-span-2">
          <Heading>Not in this protocol version, for either</Heading>
          <Sentences of={gaps.both} />
        </div>
      )}
    </div>
  )
}

const Heading = ({ children }: { children: ReactNode }) => <h4 className="text-muted">{children}</h4>

const Sentences = ({ of }: { of: readonly string[] }) => (
  <ul className="mt-1 grid gap-1">
    {of.map((sentence) => (
      <li
        key={sentence}
        className="pl-3 before:-ml-3 before:inline-block before:w-3 before:text-faint before:content-['–']"
      >
        {sentence}
      </li>
    ))}
  </ul>
)

function Part({ title, sentences, of }: { title: string; sentences: readonly string[] | null; of: string }) {
  return (
    <div>
      <Heading>{title}</Heading>
      {sentences === null ? (
        <p className="mt-1 text-faint">Not known: the {of}’s capabilities were not reported.</p>
      ) : sentences.length === 0 ? (
        <p className="mt-1">Nothing: the {of} declares all that is known here.</p>
      ) : (
        <Sentences of={sentences} />
      )}
    </div>
  )
}
