// What is done to a build beside what Vite does by itself.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { minify, type Plugin } from 'vite'

const COMPRESSED = new Set(['.js', '.css', '.svg'])

/**
 * The last touches to a real build. The mock's service worker, which Vite copies with all of public/, belongs into demo
 * builds only. boot.js stands in the way of the first paint, so its comments stay at home. And each text file gets
 * a file.gz and file.br beside it, for servers that hand them out as they are: not index.html and config.json,
 * which an operator may change where they are served. `folder` is where the build goes.
 */
export function finishBuild(folder: string): Plugin {
  return {
    name: 'finish-build',
    apply: 'build',
    async closeBundle() {
      await rm(join(folder, 'mockServiceWorker.js'), { force: true })
      const boot = join(folder, 'boot.js')
      await writeFile(boot, (await minify('boot.js', await readFile(boot, 'utf8'))).code)
      const names = await readdir(folder, { recursive: true })
      for (const path of names
        .filter((name) => COMPRESSED.has(extname(name)))
        .map((name) => join(folder, name))) {
        const text = await readFile(path)
        await Promise.all([
          writeFile(`${path}.gz`, gzipSync(text, { level: 9 })),
          writeFile(`${path}.br`, brotliCompressSync(text)),
        ])
      }
    },
  }
}

/**
 * The router names its components for developer tools (Form.displayName = …), and so keeps those in a build that nobody
 * uses: without the names they are left out.
 */
export function unnamedRouter(): Plugin {
  return {
    name: 'unnamed-router',
    apply: 'build',
    transform: {
      filter: { id: /react-router\/dist\/production/ },
      handler: (code) => ({ code: code.replace(/^\w+\.displayName = .*;$/gm, ''), map: null }),
    },
  }
}

/** On demo data the first request must wait for the service worker, so boot.js may not send it early. */
export function noEarlyFetch(): Plugin {
  return {
    name: 'no-early-fetch',
    transformIndexHtml: (html) => html.replace('data-early-fetch="on"', 'data-early-fetch="off"'),
  }
}
