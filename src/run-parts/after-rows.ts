// What pages of many runs show after their first rows: one chunk, so that all of it takes one request.

export { RunsChart } from './histogram/runs-chart'
export { LiveControl } from './live/live-control'
export { RangePicker } from './range/range-picker'
export { RunsNotices } from './scope/runs-notices'
export { RunsSummary } from './scope/runs-summary'
export { WalkButton } from './scope/walk-button'
export * as headTools from './table/head-tools'
export { NewRuns } from './table/new-runs'
export { RowWindow } from './table/row-window'
