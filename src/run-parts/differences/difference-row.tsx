import { Link } from 'react-router-dom'
import { SharePair } from '../../components/charts/share-pair'
import { liftWords } from '../../domain/lift'
import { cutMiddle } from '../../lib/text'
import type { Difference, Differences } from '../../run-set/differences/differences'
import { shareWords } from './share-words'
import { TRAIT_WORDS } from './trait-words'

/** One value: what it is, how often it occurs on either side, and how much more often that is. */
export function DifferenceRow({
  difference,
  of: { selected, rest },
  selectedWords,
  href,
}: {
  difference: Difference
  of: Pick<Differences, 'selected' | 'rest'>
  /** What the selected runs are called: "failing runs". */
  selectedWords: string
  /** The address of the runs with this value; null where they can't be shown by themselves. */
  href: string | null
}) {
  const { trait, inCount, restCount, shareIn, shareRest, lift } = difference
  return (
    <tr className="break-inside-avoid border-b border-line last:border-0">
      <th scope="row" className="w-[32%] py-2 pr-3 text-left sm:w-[36%] align-top font-normal">
        <span className="block text-[12px] leading-4 text-faint">
          {TRAIT_WORDS[trait]}
          <span className="sr-only">:</span>
        </span>{' '}
        {href === null ? (
          <Value difference={difference} />
        ) : (
          <Link to={href} className="text-accent hover:underline">
            <Value difference={difference} />
          </Link>
        )}
      </th>
      <td className="py-2 pr-3 align-top">
        <SharePair
          first={{ name: selectedWords, share: shareIn, words: shareWords(inCount, selected) }}
          second={{ name: 'others', share: shareRest, words: shareWords(restCount, rest) }}
        />
      </td>
      <td className="w-22 py-2 text-right align-top font-[550] sm:w-28 sm:whitespace-nowrap">
        {liftWords(lift)}
      </td>
    </tr>
  )
}

/** The end of a version's id tells it from others, so that is never cut off. */
function Value({ difference: { trait, value, label } }: { difference: Difference }) {
  const isId = trait === 'version' && value !== ''
  return (
    <span
      title={label}
      className={isId ? 'mono break-all' : 'line-clamp-2 font-medium [overflow-wrap:anywhere]'}
    >
      {isId ? cutMiddle(label) : label}
    </span>
  )
}
