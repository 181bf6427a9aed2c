/** The longest id that is asked for; ids of the API have some 27 characters. */
const MOST_CHARS = 200

/**
 * The id of a run in what somebody typed or pasted: the id itself, a link to a page of this dashboard or of Metorial, or the
 * path of an API call, or a text with such an id in it. Null where there is none.
 */
export function runIdOf(text: string): string | null {
  const typed = text.trim()
  const inLink = /(?:^|\/)(?:server-)?runs\/([^/?#\s]+)/.exec(typed)?.[1]
  const id = inLink === undefined ? (/\bsrr_\w+/.exec(typed)?.[0] ?? typed) : decoded(inLink)
  return /^[\w.~-]+$/.test(id) && id.length <= MOST_CHARS ? id : null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
