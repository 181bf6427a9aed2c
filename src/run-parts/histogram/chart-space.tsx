import { usePreference } from '../../lib/preferences'

/** How high the chart is with and without its bars, as histogram-frame.tsx makes it. */
const HEIGHT = { shown: 'h-[130px] max-sm:h-[156px]', hidden: 'h-[38px]', usual: 'h-[130px] max-sm:h-[38px]' }

/** The room of the runs over time until they are there, so that no row moves. */
export const ChartSpace = () => <div className={`card shrink-0 ${HEIGHT[usePreference('chart')]}`} />
