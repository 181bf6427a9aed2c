import '@testing-library/jest-dom/vitest'
import { format } from 'node:util'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

// A page's code is loaded when it is opened: on a busy machine that can take longer than the usual second.
configure({ asyncUtilTimeout: 5000 })

const VIEWPORT = { width: 800, height: 1200 }

// jsdom does no layout. The virtual list asks for sizes and renders no row when they are 0.
for (const [name, size] of [
  ['clientWidth', VIEWPORT.width],
  ['offsetWidth', VIEWPORT.width],
  ['clientHeight', VIEWPORT.height],
  ['offsetHeight', VIEWPORT.height],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size })
}

class SilentResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = SilentResizeObserver

window.matchMedia = (media) => {
  const list = new EventTarget() as EventTarget & Pick<MediaQueryList, 'addListener' | 'removeListener'>
  return Object.assign(list, {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  })
}

// jsdom has no canvas, and would print so.
HTMLCanvasElement.prototype.getContext = (() => null) as typeof HTMLCanvasElement.prototype.getContext

window.scrollTo = () => {}
Element.prototype.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}

// A popover that is open carries this attribute here; the real :popover-open is the browser's.
const OPEN = 'data-popover-open'

function setPopover(element: HTMLElement, open: boolean) {
  if (element.hasAttribute(OPEN) === open) return
  element.toggleAttribute(OPEN, open)
  const [oldState, newState] = open ? ['closed', 'open'] : ['open', 'closed']
  element.dispatchEvent(Object.assign(new Event('toggle'), { oldState, newState }))
}

if (!('showPopover' in HTMLElement.prototype)) {
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      setPopover(this, true)
    },
    hidePopover(this: HTMLElement) {
      setPopover(this, false)
    },
    togglePopover(this: HTMLElement, force?: boolean) {
      const open = force ?? !this.hasAttribute(OPEN)
      setPopover(this, open)
      return open
    },
  })
}

// Whatever React or a library complains about is a defect. Collected, because a throw inside a render or a
// handler would be caught there and never reach the test.
const complaints: string[] = []

beforeEach(() => {
  complaints.length = 0
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => {
      complaints.push(`console.${method}: ${format(...parts)}`)
    })
  }
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  const found = complaints.splice(0)
  if (found.length > 0) throw new Error(`The test wrote to the console.\n${found.join('\n')}`)
})
