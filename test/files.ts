import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** The text of a file of the project; `path` counts from its top. */
export const readText = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The paths of all files below a folder, from the top of the project, with forward slashes. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(join(ROOT, folder)))
    throw new Error(`There is no ${folder}; a build makes dist and dist-demo.`)
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
