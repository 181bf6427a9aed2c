import { addServer, type Catalog, type CatalogDeployment } from './catalog'
import type { ServerRow } from './catalog-servers'
import type { Random } from './random'
import type { Json } from './store'

const row = (name: string, description: string): ServerRow => [
  name,
  description,
  'odd',
  'ghcr.io/acme/odd',
  '1.0.0',
  'tools',
  null,
]

const LONG = `a${'-very'.repeat(72)}-long`.padEnd(370, 'g').slice(0, 370)

function deep(levels: number): Json {
  let value: Json = { leaf: true, arr: [1, [2, [3, null]]], ключ: '値' }
  for (let level = 1; level <= levels; level += 1) value = { level, note: 'nested', next: value }
  return value
}

/** Servers and deployments whose third-party text is as bad as the recorded one (CONTRACT section 2). */
export function addOddServers(catalog: Catalog, random: Random): Record<string, CatalogDeployment> {
  const add = (server: ServerRow, name: string | null, over = {}) => {
    const [made] = addServer(catalog, server, [name], random, over)
    if (!made) throw new Error('No deployment was made.')
    return made
  }
  const odd = {
    nothing: add(row('Quiet Server', ''), null, { description: null }),
    empty: add(row('Empty Words', ''), ''),
    long: add(row(LONG, 'A description that goes on. '.repeat(60)), 'Long names'),
    emoji: add(row('🧑‍🚀🚀 Space Station 🇪🇺', 'Families of one glyph: 👩‍👩‍👧‍👦'), '🔥 hot path 🔥'),
    rtl: add(row('خادم الملفات السحابي', 'שרת שמדבר מימין לשמאל'), 'سحابة الإنتاج'),
    html: add(
      row('<script>alert(1)</script><b>Bold</b>', '<img src=x onerror=alert(2)> &amp; "quotes"'),
      "<a href='javascript:alert(3)'>click</a>",
    ),
    control: add(row('tab\there\nnew line\u200b\u202egnp.exe\u0007', 'zero\u200bwidth'), 'line\r\nbreak'),
    deleted: add(row('Retired Server', 'Nobody keeps it.'), 'Deleted last week'),
    archived: add(row('Shelved Server', 'Kept for the record.'), 'Archived'),
  }
  odd.nothing.preview.metadata = null
  odd.empty.preview.metadata = {}
  odd.control.preview.metadata = deep(9)
  const change = (deployment: CatalogDeployment, fields: Json) =>
    Object.assign(catalog.answers.get(deployment.preview.id) ?? {}, fields)
  change(odd.nothing, { metadata: null })
  change(odd.control, { metadata: deep(9) })
  change(odd.deleted, { status: 'deleted', result: { status: 'deleted' } })
  change(odd.archived, { status: 'archived', result: { status: 'archived' } })
  return odd
}
