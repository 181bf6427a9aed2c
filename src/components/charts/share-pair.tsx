// One bar is filled and the other one only drawn around, so that they are told apart without colour, and on paper.
const LOOK = {
  first: 'border-accent bg-accent',
  second: 'border-muted bg-surface',
} as const
type Side = keyof typeof LOOK

interface SharePart {
  /** Whose share it is: "failing runs". Read out only; `ShareKey` shows it once for a whole table. */
  name: string
  /** From 0 to 1. */
  share: number
  /** The share in words, shown below its bar. */
  words: string
}

/** Two shares against each other, each a bar with its words: side by side, on narrow screens one above the other. */
export function SharePair({ first, second }: Record<Side, SharePart>) {
  return (
    <div className={PAIR}>
      <Part side="first" part={first} />
      <Part side="second" part={second} />
    </div>
  )
}

/** Which of the bars is whose, for the head of the column of pairs. */
export function ShareKey({ first, second }: Record<Side, string>) {
  return (
    <div className={PAIR}>
      <Key side="first" name={first} />
      <Key side="second" name={second} />
    </div>
  )
}

const PAIR = 'grid grid-cols-1 gap-x-5 gap-y-1 sm:grid-cols-2'
// A browser leaves fills out of a print, unless they are asked for.
const FILL = 'border print:[print-color-adjust:exact]'

function Part({ side, part: { name, share, words } }: { side: Side; part: SharePart }) {
  return (
    <div>
      <div aria-hidden="true" className="h-2 overflow-hidden rounded-xs bg-sunken">
        {share > 0 && (
          <div
            className={`h-full min-w-[3px] rounded-xs ${FILL} ${LOOK[side]}`}
            style={{ width: `${share * 100}%` }}
          />
        )}
      </div>
      <div className="mt-0.5 text-[12px] leading-4 text-muted">
        <span className="sr-only">{name}: </span>
        {words}
        <span className="sr-only">; </span>
      </div>
    </div>
  )
}

const Key = ({ side, name }: { side: Side; name: string }) => (
  <span className="flex items-baseline gap-1.5">
    <span aria-hidden="true" className={`h-2 w-3 shrink-0 rounded-xs ${FILL} ${LOOK[side]}`} />
    {name}
  </span>
)
