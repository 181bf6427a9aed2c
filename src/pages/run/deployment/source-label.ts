import type { ServerSource } from '../../../contract/server-version'
import { nonEmpty } from '../../../lib/text'

/** Where a server comes from: "ghcr.io/acme/x:1.2", "mcp.example.com"; the kind of an unknown source; null where none is told. */
export function sourceLabel(source: ServerSource | null | undefined): string | null {
  if (!source) return null
  const image = nonEmpty(source.docker?.image)
  const tag = nonEmpty(source.docker?.tag)
  if (image !== null) return tag === null ? image : `${image}:${tag}`
  return nonEmpty(source.remote?.domain) ?? nonEmpty(source.type)
}

/** What that is. */
export function sourceKind(source: ServerSource | null | undefined): string {
  if (source?.docker) return 'Docker image'
  return source?.remote ? 'Remote domain' : 'Source'
}
