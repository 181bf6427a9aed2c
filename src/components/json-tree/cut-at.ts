/** Where to cut a text after `length` UTF-16 units: one before that where it would cut a pair in two. */
export function cutAt(text: string, length: number): number {
  if (length >= text.length) return text.length
  const last = text.charCodeAt(length - 1)
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length
}
