/** Content that is not for reading: what it is and how large once decoded, in bytes. */
export interface Binary {
  /** "image/png"; where none is named, in words. As it came. */
  type: string
  bytes: number
}

const DATA_URL = /^data:([^;,]{1,100})[^,]{0,200};base64,/i
// Enough to tell text from base64; what follows a long beginning of one kind is of that kind.
const LOOK = 256
const BASE64 = /^[A-Za-z0-9+/_\-\s]*={0,2}\s*$/

const MEDIA = new Set(['image', 'audio', 'video'])

const ownText = (value: object, key: string): string | null => {
  const text = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
  return typeof text === 'string' ? text : null
}

/**
 * What a text holds if it is binary content in base64: a `data:` URL anywhere, the `data` of an image or sound, a
 * resource's `blob`. Null where it is text to read. `parent` holds the text under `key`.
 */
export function binaryOf(text: string, parent: unknown, key: string | null): Binary | null {
  const [head, type] = DATA_URL.exec(text.slice(0, 400)) ?? []
  if (head !== undefined && type !== undefined) return { type, bytes: decodedBytes(text, head.length) }
  if (typeof parent !== 'object' || parent === null || text === '') return null
  const kind = ownText(parent, 'type')
  const mimeType = ownText(parent, 'mimeType')
  const media = key === 'data' && kind !== null && MEDIA.has(kind)
  const blob = key === 'blob' && (mimeType !== null || ownText(parent, 'uri') !== null)
  if ((!media && !blob) || !BASE64.test(text.slice(0, LOOK))) return null
  return {
    type: mimeType || (media ? `${kind} of no named type` : 'binary content'),
    bytes: decodedBytes(text, 0),
  }
}

/** Four signs hold three bytes, but those that fill up; line ends between them are too few to matter. */
function decodedBytes(text: string, from: number): number {
  const filling = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return Math.max(0, Math.floor(((text.length - from) * 3) / 4) - filling)
}
