import type { SessionMessage } from '../../../contract/session-message'
import type { Exchange } from '../../../domain/messages/exchange'
import { searchText } from '../../../domain/messages/message-text'

const SLICE_MS = 8

/** Makes the texts to search in ahead of the first letter, in slices that leave the page free to paint. */
export function prepareSearch(exchanges: readonly Exchange[]): void {
  const messages: SessionMessage[] = []
  for (const { request, response } of exchanges) {
    if (request) messages.push(request)
    if (response) messages.push(response)
  }
  const slice = () => {
    const until = performance.now() + SLICE_MS
    while (performance.now() < until) {
      const message = messages.pop()
      if (message === undefined) return
      searchText(message)
    }
    setTimeout(slice)
  }
  setTimeout(slice)
}
