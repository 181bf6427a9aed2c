import { LineIcon } from '../../../components/line-icon'
import { visibleText } from '../../../lib/text'
import type { SearchProblem } from '../../../run-set/search/term'

/** What of a search can't be used, one a line, and what to write instead. */
export function SearchProblems({
  problems,
  onAsText,
}: {
  problems: readonly SearchProblem[]
  onAsText: (problem: SearchProblem) => void
}) {
  return problems.map((problem) => (
    <p key={problem.from} className="flex items-baseline gap-1.5 px-1 pt-1 text-odd">
      <LineIcon path="M6 2.5v4.2M6 9.3v.2" className="size-3 shrink-0 self-center" />
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <span className="sr-only">Not used: </span>
        {visibleText(problem.sentence)}
      </span>
      {problem.maybeText && (
        <button
          type="button"
          className="font-medium whitespace-nowrap underline"
          // A click must not take the focus first, as the line may stand in a list that goes with it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAsText(problem)}
        >
          Search as text
        </button>
      )}
    </p>
  ))
}
