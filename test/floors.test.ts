import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, readText } from './files'

const MAX_LINES = 200

/** What each floor may import, beside itself. CONTRIBUTING.md says why. */
const BELOW: Record<string, readonly string[]> = {
  lib: [],
  contract: ['lib'],
  api: ['contract', 'lib'],
  domain: ['contract', 'lib'],
  components: ['lib'],
  'run-set': ['api', 'domain', 'contract', 'lib'],
  'run-parts': ['run-set', 'domain', 'components', 'api', 'contract', 'lib'],
  pages: ['run-parts', 'run-set', 'domain', 'components', 'api', 'contract', 'lib'],
  app: ['pages', 'run-parts', 'run-set', 'domain', 'components', 'api', 'contract', 'lib'],
  mock: ['contract', 'lib'],
  main: ['app', 'pages', 'run-parts', 'run-set', 'domain', 'components', 'api', 'contract', 'lib', 'mock'],
}

interface Import {
  from: string
  to: string
  dynamic: boolean
}

/** `src/pages/runs/x.tsx` stands on floor `pages`; a file directly in src, such as main.tsx, on `main`. */
function floorOf(path: string): string {
  const [, floor = '', rest] = path.split('/')
  return rest === undefined ? 'main' : floor
}

const pageOf = (path: string) => /^src\/pages\/([^/]+)\//.exec(path)?.[1]

function importsOf(path: string, code: string): Import[] {
  const resolve = (target: string) => posix.join(posix.dirname(path), target)
  const found = [
    ...Array.from(code.matchAll(/\b(?:from|import)\s*['"](\.[^'"]*)['"]/g), ([, to = '']) => ({
      to,
      dynamic: false,
    })),
    ...Array.from(code.matchAll(/\bimport\(\s*['"](\.[^'"]*)['"]/g), ([, to = '']) => ({
      to,
      dynamic: true,
    })),
  ]
  return found.map(({ to, dynamic }) => ({ from: path, to: resolve(to), dynamic }))
}

/** One sentence for what is wrong with an import, or null. */
function violation({ from, to, dynamic }: Import): string | null {
  const [upper, lower] = [floorOf(from), floorOf(to)]
  const says = `${from} imports ${to}`
  if (!to.startsWith('src/')) return `${says}, which is outside src`
  if (lower === 'mock' && upper === 'main' && !dynamic)
    return `${says} statically; only a dynamic import keeps it out of builds`
  if (upper === lower) {
    const [page, other] = [pageOf(from), pageOf(to)]
    return upper === 'pages' && other !== undefined && page !== other ? `${says}, another page` : null
  }
  return BELOW[upper]?.includes(lower)
    ? null
    : `${says}; ${upper} may import only ${BELOW[upper]?.join(', ') || 'nothing of ours'}`
}

const isCode = (path: string) => /\.(ts|tsx|js|mjs|css)$/.test(path)
const files = filesBelow('src').filter((path) => /\.(ts|tsx|css)$/.test(path))
const sources = files.map((path) => ({ path, code: readText(path) }))
const scripts = sources.filter(({ path }) => !path.endsWith('.css'))

describe('the floors of the house', () => {
  test('every file stands on a known floor', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((path) => !(floorOf(path) in BELOW))).toEqual([])
  })

  test('imports only go down', () => {
    const imports = scripts.flatMap(({ path, code }) => importsOf(path, code))
    expect(imports.length).toBeGreaterThan(20)
    expect(imports.map(violation).filter((sentence) => sentence !== null)).toEqual([])
  })

  test.each([
    ['src/lib/a.ts', `import { b } from '../contract/b'`],
    ['src/components/a.tsx', `import type { Run } from '../contract/server-run'`],
    ['src/pages/run/a.tsx', `export { b } from '../runs/b'`],
    ['src/run-parts/a.tsx', `import { b } from '../pages/runs/b'`],
    ['src/app/a.tsx', `const start = () => import('../mock/browser')`],
    ['src/main.tsx', `import './mock/browser'`],
    ['src/mock/a.ts', `import { ApiError } from '../api/errors'`],
    ['src/api/a.ts', `import {\n  b,\n} from '../../test/b'`],
  ])('an import that goes up is found: %s, %s', (path, code) => {
    expect(importsOf(path, code).map(violation)).toEqual([expect.stringContaining(path)])
  })

  test('an import that goes down, and the dynamic one of the mock, are fine', () => {
    const code = `import { App } from './app/app'\nawait import('./mock/browser')`
    expect(importsOf('src/main.tsx', code).map(violation)).toEqual([null, null])
  })
})

describe('the shape of a file', () => {
  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const paths = ['src', 'test', 'bench', 'deploy', 'vite'].flatMap(filesBelow).filter(isCode)
    const long = paths.map((path) => ({ path, lines: readText(path).trimEnd().split('\n').length }))
    expect(long.filter(({ lines }) => lines > MAX_LINES)).toEqual([])
  })

  test('names are kebab-case, and there are no index barrels', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.(ts|tsx|css)$/
    const odd = files.filter((path) => !kebab.test(posix.basename(path)) || /\/index\.tsx?$/.test(path))
    expect(odd).toEqual([])
  })

  test('exports are named', () => {
    expect(scripts.filter(({ code }) => /^export default\b/m.test(code)).map(({ path }) => path)).toEqual([])
  })

  test('only the request and the probes fetch', () => {
    const fetching = scripts.filter(({ code }) =>
      /(?<![\w.])fetch\(/.test(code.replaceAll(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')),
    )
    expect(fetching.map(({ path }) => path)).toEqual([
      'src/api/probe.ts',
      'src/api/reachable.ts',
      'src/api/request.ts',
    ])
  })
})
