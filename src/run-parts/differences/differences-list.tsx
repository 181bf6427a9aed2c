import { useState } from 'react'
import { ShareKey } from '../../components/charts/share-pair'
import { formatNumber, plural } from '../../lib/text'
import type { Difference, Differences } from '../../run-set/differences/differences'
import { DifferenceRow } from './difference-row'
import { nothingFound } from './nothing-found'
import { TRAIT_WORDS } from './trait-words'

const FIRST_ROWS = 10

/** What sets a selection of runs apart from the rest, as a table; or why there is nothing to say. */
export function DifferencesList({
  differences,
  selectedWords,
  hrefOf,
}: {
  differences: Differences
  /** What the selected runs are called, as of many: "failing runs". */
  selectedWords: string
  /** The address of the runs behind a difference; null where they can't be shown by themselves. */
  hrefOf: (difference: Difference) => string | null
}) {
  const nothing = nothingFound(differences, selectedWords)
  return (
    <div>
      {nothing === null ? (
        <Table differences={differences} selectedWords={selectedWords} hrefOf={hrefOf} />
      ) : (
        <p className="text-muted">{nothing}</p>
      )}
      <Same differences={differences} />
    </div>
  )
}

function Table({
  differences,
  selectedWords,
  hrefOf,
}: {
  differences: Differences
  selectedWords: string
  hrefOf: (difference: Difference) => string | null
}) {
  const [all, setAll] = useState(false)
  const { selected, rest, found } = differences
  return (
    <>
      <table className="w-full border-collapse">
        <caption className="mb-1 text-left text-[12px] text-faint">
          What the {selectedWords} have more often than the other runs, by more than chance explains.
        </caption>
        <thead>
          <tr className="border-y border-line text-left text-muted">
            <th scope="col" className={HEAD}>
              Value
            </th>
            <th scope="col" className={HEAD}>
              <ShareKey first={`${formatNumber(selected)} ${selectedWords}`} second={plural(rest, 'other')} />
            </th>
            <th scope="col" className={`${HEAD} pr-0 text-right`}>
              How often
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? found : found.slice(0, FIRST_ROWS)).map((difference) => (
            <DifferenceRow
              key={`${difference.trait} ${difference.value}`}
              difference={difference}
              of={differences}
              selectedWords={selectedWords}
              href={hrefOf(difference)}
            />
          ))}
        </tbody>
      </table>
      {found.length > FIRST_ROWS && (
        <>
          <button
            type="button"
            className="btn-ghost mt-1 h-6 px-1.5 print:hidden"
            onClick={() => setAll(!all)}
          >
            {all ? `Show the first ${FIRST_ROWS}` : `Show all ${formatNumber(found.length)}`}
          </button>
          {/* Paper has no button, and must say what it leaves out. */}
          {!all && (
            <p className="mt-1 hidden text-faint print:block">
              The first {FIRST_ROWS} of {formatNumber(found.length)}.
            </p>
          )}
        </>
      )}
    </>
  )
}

const HEAD = 'py-1.5 pr-3 align-bottom font-medium'

/** What can't tell these runs apart is said too, so that nobody looks for it above. */
function Same({ differences: { selected, rest, sameForAll } }: { differences: Differences }) {
  if (sameForAll.length === 0) return null
  const traits = sameForAll.map((trait) => TRAIT_WORDS[trait].toLowerCase()).join(', ')
  return (
    <p className="mt-2 text-[12px] text-faint">
      The same in all {plural(selected + rest, 'run')}: {traits}.
    </p>
  )
}
