import { vi } from 'vitest'

interface Download {
  name: string
  text: () => Promise<string>
}

/** What the page offers as a download from now on, in place of the browser, until the mocks are restored. */
export function catchDownloads(): Download[] {
  const downloads: Download[] = []
  let offered: Blob | null = null
  // jsdom has neither of these two, and does not follow links.
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      offered = blob
      return 'blob:test'
    },
    revokeObjectURL: () => {},
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = offered
    if (!blob || this.href !== 'blob:test') throw new Error('The link leads to no file.')
    downloads.push({ name: this.download, text: () => readText(blob) })
  })
  return downloads
}

const readText = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsText(blob)
  })
