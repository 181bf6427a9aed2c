import { LaneRow } from './lane-row'

const WIDTHS = ['w-20', 'w-28', 'w-16']

const bar = 'block rounded bg-sunken motion-safe:animate-pulse'

/** The room of the first lanes while it isn't known which there are. */
export const SkeletonLanes = () =>
  WIDTHS.map((width) => (
    <LaneRow
      key={width}
      name={<span className={`${bar} h-3 ${width}`} />}
      value={<span className={`${bar} h-3 w-12 sm:ml-auto`} />}
    >
      <span className={`${bar} h-6`} />
    </LaneRow>
  ))
