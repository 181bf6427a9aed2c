import { Link } from 'react-router-dom'
import { CopyButton } from '../../../components/copy-button'
import type { ServerRun } from '../../../contract/server-run'
import type { SummaryPart } from '../../../domain/summary/facts'
import { markdownCode, markdownUrl, summaryMarkdown } from '../../../domain/summary/markdown'
import { summaryOf } from '../../../domain/summary/summary'
import { basePath } from '../../../lib/base-path'
import { paths } from '../../../lib/paths'
import { useRunSearch } from '../lineage/use-run-search'
import { useSummaryFacts } from './use-summary-facts'

/** What happened, in a sentence or two; it grows as messages and errors are read, in room that is kept for it. */
export function RunSummary({ run }: { run: ServerRun }) {
  const { facts, reading } = useSummaryFacts(run)
  // Whoever reads the copy sits elsewhere: times in UTC, with their day.
  const copied = summaryMarkdown(summaryOf({ ...facts, zone: 'utc', dated: true }), addressOf)
  return (
    <section aria-label="Summary" className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <p
        aria-busy={reading}
        className="min-h-[4.35em] min-w-0 flex-[1_1_320px] [overflow-wrap:anywhere] sm:min-h-[2.9em]"
      >
        {summaryOf(facts).map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are nothing but their order
          <Part key={at} part={part} />
        ))}
      </p>
      <CopyButton
        text={`${copied}\n\nRun ${markdownCode(run.id)}: ${markdownUrl(addressOf(run.id))}\n`}
        label="summary"
      >
        Copy as Markdown
      </CopyButton>
    </section>
  )
}

const addressOf = (runId: string) => location.origin + basePath() + paths.run(runId)

function Part({ part }: { part: SummaryPart }) {
  const search = useRunSearch()
  if (typeof part === 'string') return part
  // Of no height of its own: a line would grow by half a pixel with it, and all below would move.
  if ('code' in part)
    return <code className="mono rounded bg-sunken px-1 py-px leading-none">{part.code}</code>
  return (
    <Link to={paths.run(part.runId, search)} className="font-medium text-accent hover:underline">
      {part.text}
    </Link>
  )
}
