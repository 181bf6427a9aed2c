import { posix } from 'node:path'
import { expect, test } from 'vitest'
import budgets from '../../.size-limit.mjs'
import { filesBelow, readText } from '../files'

/** The scripts that must arrive before the modules in index.html can run: themselves and all they import statically. */
function firstLoad(): Set<string> {
  const entries = readText('dist/index.html').matchAll(/<script type="module"[^>]*src="\.\/([^"]+)"/g)
  const waiting = Array.from(entries, ([, entry]) => `dist/${entry}`)
  const found = new Set<string>()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const folder = posix.dirname(file)
    const imports = readText(file).matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)
    for (const [, target = ''] of imports) waiting.push(posix.join(folder, target))
  }
  return found
}

test('the size budget of the first rows weighs every script that is loaded before them', () => {
  const { path = [] } = budgets.find(({ name }) => name === 'JavaScript before the first rows') ?? {}
  expect(firstLoad().size).toBeGreaterThan(0)
  expect(path).toContain('dist/boot.js')
  expect([...firstLoad()].filter((file) => !path.includes(file))).toEqual([])
})

test('the page of one run is not part of the first load', () => {
  expect(filesBelow('dist/assets').filter((file) => /\/run-page-[^/]*\.js$/.test(file))).toHaveLength(1)
  expect([...firstLoad()].filter((file) => file.includes('run-page-'))).toEqual([])
})
