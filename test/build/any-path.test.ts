import { readFileSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { filesBelow, readText } from '../files'

const html = readText('dist/index.html')

test('the folder that the build is served from stands in one place, before every address', () => {
  expect(html.match(/<base\b/g)).toHaveLength(1)
  const before = html.slice(0, html.indexOf('<base href="/">'))
  expect(before).toMatch(/<head>\s*<meta charset="utf-8" \/>\s*$/)
})

test('every other address of the page is relative to it', () => {
  const addresses = Array.from(html.matchAll(/\b(?:src|href)="([^"]*)"/g), ([, address]) => address)
  expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual(['/'])
  expect(addresses.length).toBeGreaterThan(4)
})

test('no style names a file from the root', () => {
  for (const file of filesBelow('dist').filter((path) => path.endsWith('.css')))
    expect(readText(file)).not.toMatch(/url\(\s*['"]?\//)
})

test('config.json is there to be filled in, and holds nothing', () => {
  expect(JSON.parse(readText('dist/config.json'))).toEqual({})
})

test('each script, style and picture lies compressed beside itself, and what an operator may change does not', () => {
  const files = filesBelow('dist')
  const texts = files.filter((path) => /\.(js|css|svg)$/.test(path))
  expect(texts.length).toBeGreaterThan(5)
  for (const path of texts) {
    const text = readText(path)
    expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(text)
    expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(text)
  }
  expect(files.filter((path) => /(index\.html|config\.json)\.(gz|br)$/.test(path))).toEqual([])
})
