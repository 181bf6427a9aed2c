import { freshnessOf } from '../api/freshness'
import { politeIntervalMs, remainingShare } from '../api/rate-limit'
import { fetchRunPage } from '../api/server-runs'
import type { ServerRun, ServerRunList } from '../contract/server-run'
import { pausedNow, untilChanged, untilSeen, wait } from '../lib/waiting'
import type { EngineState } from './engine-state'
import { browserStore } from './keep/keep-store'
import { Keeper } from './keep/keeper'
import { keepSaved } from './keep/saving'
import { AnswerOrder } from './live/answer-order'
import { keepFresh, runOrNull } from './live/keep-fresh'
import { LiveLoop } from './live/live-loop'
import { News } from './live/news'
import { pollSeconds } from './live/poll'
import { LONG_AWAY_MS, watchPresence } from './live/presence'
import type { LoadedRuns } from './walk/loaded-runs'
import { runWalk, type WalkEffects } from './walk/run-walk'

interface Surroundings {
  retryInMs: WalkEffects['retryInMs']
  /** The run as it is in the set. */
  known: (id: string) => ServerRun | undefined
  state: () => EngineState
  tell: (patch: Partial<EngineState>) => void
  /** Lets the walk go on where it failed. */
  resume: () => void
}

/** What the engine does: it loads the range, refreshes, notices what comes while nobody looks, and keeps all of it. */
export class EngineWork {
  readonly #loaded: LoadedRuns
  readonly #around: Surroundings
  readonly #answers: AnswerOrder
  readonly #news: News
  readonly #keeper = new Keeper(browserStore())
  #loop = this.#loopSince(Date.now())
  /** The last walking. The next waits for its end: two at a time would stop each other. */
  #walking: Promise<void> = Promise.resolve()
  #savedVersion = 0

  constructor(loaded: LoadedRuns, around: Surroundings) {
    this.#loaded = loaded
    this.#around = around
    this.#answers = new AnswerOrder(around.known)
    this.#news = new News(loaded.set)
  }

  /** Begins with what this browser has kept, and the first page above it; false where there is neither. */
  async open(first: ServerRunList | null): Promise<boolean> {
    const { tell } = this.#around
    const { field, fromMs } = this.#loaded.walk.range
    const sinceMs = field === 'created' ? fromMs : null
    const restored = await this.#keeper.restore(this.#loaded.set, sinceMs, (ids) => areOf(first, ids))
    if (restored) {
      const { asOfMs, atEnd } = restored
      this.#loaded.restored(atEnd)
      if (Date.now() - asOfMs >= LONG_AWAY_MS) this.#news.restored()
      this.#loop = this.#loopSince(asOfMs)
      tell({ keptMs: asOfMs })
    }
    if (first) {
      this.#loaded.walk.arrived(first)
      this.#takeIn(first, undefined)
    }
    return first !== null || restored !== null
  }

  /** Until the signal is aborted. */
  start(signal: AbortSignal, { walks }: { walks: boolean }): void {
    const { walk } = this.#loaded
    watchPresence(
      {
        left: () => this.#news.left(),
        back: (long) => {
          this.#news.back(long)
          if (this.#around.state().unseenFailures > 0) this.#around.tell({ unseenFailures: 0 })
        },
      },
      signal,
    )
    void this.#loop.run(signal)
    void keepSaved(() => this.#save(), signal)
    if (!walks) return
    this.#walking = this.#walking.then(() => {
      if (signal.aborted) return
      if (walk.state.phase.kind === 'stopped') walk.resume()
      return runWalk(walk, this.#walkEffects(), signal)
    })
  }

  /** Reads the newest runs now. */
  refresh(signal: AbortSignal): void {
    void this.#loop.refresh(signal)
  }

  #walkEffects(): WalkEffects {
    return {
      fetchPage: (query, signal) => this.#answers.page(() => fetchRunPage(query, signal)),
      conditions: () => ({ nowMs: performance.now(), paused: pausedNow(), share: remainingShare() }),
      wait,
      waitForUser: untilSeen,
      retryInMs: this.#around.retryInMs,
      changed: (page) => {
        if (page) this.#takeIn(page.list, page.query.after)
        else this.#around.tell({ walk: this.#loaded.progress })
      },
    }
  }

  /** A page of the walk. */
  #takeIn(list: ServerRunList, after: string | undefined): void {
    const { state, tell } = this.#around
    const { freshness } = state()
    const isNews = this.#loaded.hasGap
    const changes = this.#loaded.page(list, after)
    // Above runs that were known; what the walk finds further down is only older.
    if (isNews) this.#news.note(changes)
    tell({
      walk: this.#loaded.progress,
      version: this.#loaded.set.table.version,
      freshness: freshness ?? freshnessOf(list),
      keptMs: null,
    })
  }

  #loopSince(lastMs: number): LiveLoop {
    return new LiveLoop(
      {
        conditions: () => ({
          pollMs: pollSeconds() * 1000,
          paused: pausedNow(),
          polite: politeIntervalMs,
        }),
        nowMs: () => Date.now(),
        untilChanged,
        round: (signal) => this.#round(signal),
        tell: (live) => this.#around.tell({ live }),
      },
      lastMs,
    )
  }

  async #round(signal: AbortSignal): Promise<{ failed: boolean; behind: boolean }> {
    const { state, tell, resume } = this.#around
    const report = await keepFresh(this.#loaded.reconciler, this.#answers, signal)
    const { error, behind, removed, freshness } = report
    this.#news.note(report)
    if (error === null && !signal.aborted) this.#loaded.behind = behind
    const settled = error === null && !behind && !this.#loaded.hasGap && !signal.aborted
    const before = state()
    tell({
      version: this.#loaded.set.table.version,
      removed: before.removed + removed.length,
      walk: this.#loaded.progress,
      refreshError: error,
      unseenFailures: this.#news.unseenFailures,
      ...(error === null && freshness ? { freshness, keptMs: null } : {}),
      ...(settled ? { sinceLeft: this.#news.take() ?? before.sinceLeft } : {}),
    })
    // The API was down when the page was opened, and answers now.
    const { phase, loaded } = this.#loaded.walk.state
    if (freshness && phase.kind === 'failed' && loaded === 0) resume()
    return { failed: error !== null, behind }
  }

  async #save(): Promise<void> {
    const { version, freshness } = this.#around.state()
    if (freshness === null || version === this.#savedVersion) return
    this.#savedVersion = version
    await this.#keeper.save(this.#loaded, freshness.asOfMs)
  }
}

/**
 * Whether kept runs are of the API that answers now: a proxy may have got the key of another instance. Either the first page
 * shows one of them, or the API still has the newest; where it does not answer at all, nothing says otherwise.
 */
async function areOf(first: ServerRunList | null, ids: readonly string[]): Promise<boolean> {
  const [newest] = ids
  if (first === null || newest === undefined) return true
  const kept = new Set(ids)
  return (
    first.items.some(({ id }) => kept.has(id)) ||
    (await runOrNull(newest, AbortSignal.timeout(10_000))) !== null
  )
}
