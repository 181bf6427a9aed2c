declare global {
  interface Window {
    /** Set by public/boot.js: the request that this page is sure to make, sent before this code had loaded. */
    earlyRequest?: { url: string; answer: Promise<Response> } | undefined
    /** Set by public/boot.js: the answer for config.json. */
    earlyConfig?: Promise<Response> | undefined
  }
}

/** The answer to `url`, a whole address, that is already under way, once; null when there is none. */
export function takeEarlyAnswer(url: string): Promise<Response> | null {
  const early = window.earlyRequest
  dropEarlyAnswer()
  return early?.url === url ? early.answer : null
}

/** Forgets it: it was asked for another API or instance than the configuration names. */
export function dropEarlyAnswer(): void {
  window.earlyRequest = undefined
}

/** Whether a request whose address holds `part` was sent early, and its answer not taken yet. */
export const isUnderWay = (part: string) => window.earlyRequest?.url.includes(part) === true

/** The answer for config.json, once; null where boot.js did not run. */
export function takeEarlyConfig(): Promise<Response> | null {
  const early = window.earlyConfig
  window.earlyConfig = undefined
  return early ?? null
}
