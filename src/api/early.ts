declare global {
  interface Window {
    /** Set by public/boot.js: the request that this page is sure to make, sent before this code had loaded. */
    earlyRequest?: { url: string; answer: Promise<Response> } | undefined
  }
}

/** The answer to `url` that is already under way, once; null when there is none. */
export function takeEarlyAnswer(url: string): Promise<Response> | null {
  const early = window.earlyRequest
  window.earlyRequest = undefined
  return early?.url === url ? early.answer : null
}

/** Whether a request whose address holds `part` was sent early, and its answer not taken yet. */
export const isUnderWay = (part: string) => window.earlyRequest?.url.includes(part) === true
