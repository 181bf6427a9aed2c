import { describe, expect, test } from 'vitest'
import { SERVER_ROWS } from '../../src/mock/catalog-servers'
import { filesBelow, readText } from '../files'

const DEMO_DESCRIPTION = SERVER_ROWS[0]?.[1] ?? ''

/** Words that only the mock brings along: its library, its worker file, its special ids and its demo data. */
const MARKERS = ['mockServiceWorker', '[MSW]', 'setupWorker', 'srr_sentinel', DEMO_DESCRIPTION] as const

const textFiles = (dist: string) =>
  filesBelow(dist)
    .filter((path) => /\.(js|css|html|svg|json|txt)$/.test(path))
    .map((path) => ({ path, text: readText(path) }))

const filesWith = (dist: string, marker: string) =>
  textFiles(dist)
    .filter(({ path, text }) => text.includes(marker) || path.includes(marker))
    .map(({ path }) => path)

describe('the real build', () => {
  test.each(MARKERS)('contains no trace of the mock: %s', (marker) => {
    expect(textFiles('dist').length).toBeGreaterThan(3)
    expect(filesWith('dist', marker)).toEqual([])
  })

  test('sends its first request before the code has loaded', () => {
    expect(readText('dist/index.html')).toContain('data-early-fetch="on"')
  })

  test('has no inline script or style, so that a strict content policy can stand', () => {
    const html = readText('dist/index.html')
    const scripts = Array.from(html.matchAll(/<script\b([^>]*)>([^<]*)/g))
    expect(scripts.length).toBeGreaterThan(0)
    for (const [, attributes, content] of scripts) {
      expect(attributes).toMatch(/\bsrc="\.\//)
      expect(content?.trim()).toBe('')
    }
    expect(html).not.toMatch(/<style\b/)
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/\son[a-z]+=/)
  })

  test('loads nothing from anywhere else', () => {
    const html = readText('dist/index.html')
    expect(html).not.toMatch(/(?:src|href|content)="(?:https?:)?\/\//)
    const styles = textFiles('dist').filter(({ path }) => path.endsWith('.css'))
    expect(styles.length).toBeGreaterThan(0)
    for (const { text } of styles) expect(text).not.toMatch(/url\(\s*['"]?(?:https?:)?\/\/|@import/)
  })
})

describe('the demo build', () => {
  test.each(MARKERS)('does contain the mock, so that its absence elsewhere means something: %s', (marker) => {
    expect(filesWith('dist-demo', marker)).not.toEqual([])
  })

  test('waits for the mock before it asks for anything', () => {
    expect(readText('dist-demo/index.html')).toContain('data-early-fetch="off"')
  })
})
