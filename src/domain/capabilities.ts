import { nonEmpty, wordFor } from '../lib/text'

const WORDS: Record<string, string> = {
  tools: 'Tools',
  resources: 'Resources',
  prompts: 'Prompts',
  logging: 'Logging',
  completions: 'Completions',
  roots: 'Roots',
  sampling: 'Sampling',
  elicitation: 'Elicitation',
  experimental: 'Experimental',
}
const DETAILS: Record<string, string> = {
  listChanged: 'announces list changes',
  subscribe: 'can be subscribed to',
}

const inWords = (words: Record<string, string>, name: string) =>
  wordFor(words, name) ?? nonEmpty(name) ?? 'unnamed'

/**
 * MCP capabilities in words, one each: "Tools · announces list changes". Unknown ones as themselves.
 * Null when none were reported, which is not the same as reporting that there are none (`[]`).
 */
export function capabilityLabels(capabilities: Record<string, unknown> | null | undefined): string[] | null {
  if (capabilities === null || capabilities === undefined) return null
  return Object.entries(capabilities)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => {
      const details =
        typeof value === 'object' && value !== null
          ? Object.entries(value)
              .filter(([, on]) => on !== false && on !== null)
              .map(([detail]) => inWords(DETAILS, detail))
          : []
      return [inWords(WORDS, name), ...details].join(' · ')
    })
}
