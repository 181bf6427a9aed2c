import { cutMiddle, nonEmpty } from '../../../lib/text'

/** A text of any length on one line of at most `length` signs; null where it shows nothing. */
export function oneLine(text: string | null | undefined, length = 300): string | null {
  const shown = nonEmpty(text?.slice(0, length))
  return shown !== null && (text?.length ?? 0) > length ? `${shown}…` : shown
}

/** A name of a method or tool, short enough for a menu. */
export const shortName = (name: string | null, none: string) => cutMiddle(oneLine(name) ?? none, 40, 12)
