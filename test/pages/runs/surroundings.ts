/** Hides the page, or shows it again, as the browser does. */
export function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Takes the browser off the network, or puts it back. */
export function setOffline(offline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !offline })
  dispatchEvent(new Event(offline ? 'offline' : 'online'))
}
