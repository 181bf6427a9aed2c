import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A temporary folder that any user may read, because some tests start the proxy as another one, who may own it. */
export function makeFolder(owner: { uid?: number; gid?: number } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'server-runs-deploy-'))
  chmodSync(folder, 0o755)
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid)
  return folder
}

export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

export function write(path: string, text: string | Buffer, mode = 0o644): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, mode)
  return path
}

export const FIXTURE = {
  script: '/assets/app-abc123.js',
  page: '<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8" />\n    <base href="/">\n    <script src="./boot.js"></script>\n    <script type="module" src="./assets/app-abc123.js"></script>\n  </head>\n  <body>\n    <div id="root"></div>\n  </body>\n</html>\n',
}

/** A build in the small: what `npm run build` writes, as far as a server can tell. */
export function makeDist(folder: string): string {
  const dist = join(folder, 'dist')
  const script = `export const words = '${'many words that are worth packing '.repeat(80)}'\n`
  write(join(dist, 'index.html'), FIXTURE.page)
  write(join(dist, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>\n')
  for (const [name, text] of [
    [FIXTURE.script, script],
    ['/boot.js', `document.documentElement.dataset.theme = 'dark'\n`],
  ] as const) {
    write(dist + name, text)
    write(`${dist}${name}.gz`, gzipSync(text))
    write(`${dist}${name}.br`, brotliCompressSync(text))
  }
  return dist
}

/** All files below a folder. */
export const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
