/** @typedef {import('./measure-load.mjs').Side} Side */
/** @typedef {import('./report.mjs').Metric} Metric */
/** @typedef {import('./report.mjs').Samples} Samples */

/** What was measured so far. @param {number} repetitions */
export function createResults(repetitions) {
  /** @type {Map<Metric, Samples>} */
  const all = new Map()
  return {
    repetitions,
    all,
    /** @param {Metric} metric @param {Side} side @param {number} value */
    note(metric, side, value) {
      // What was not found must not end up as a figure.
      if (!Number.isFinite(value)) throw new Error(`${metric.title}, ${side.name}: ${value} was measured.`)
      const samples = all.get(metric) ?? { floor: [], app: [] }
      samples[side.name].push(value)
      all.set(metric, samples)
    },
    /**
     * Calls `measure` for both sides, `repetitions` times, the other side first every second time.
     * @param {Side[]} sides
     * @param {string} what
     * @param {(side: Side) => Promise<void>} measure
     */
    async byTurns(sides, what, measure) {
      for (let repetition = 1; repetition <= repetitions; repetition++) {
        console.log(`${what}: ${repetition} of ${repetitions}`)
        for (const side of repetition % 2 ? sides : sides.toReversed()) await measure(side)
      }
    },
  }
}

/** @typedef {ReturnType<typeof createResults>} Results */
