import type { Ink } from '../../../domain/logs/ink'
import type { SegmentStyle } from '../../../domain/logs/styled-line'

/** Shades of the theme, so that every one can be read in light and dark, on every ground below. */
export const INK: Record<Ink, string> = {
  grey: 'text-muted',
  red: 'text-failed',
  green: 'text-done',
  yellow: 'text-odd',
  blue: 'text-active',
  magenta: 'text-[color-mix(in_srgb,var(--accent),var(--failed))]',
  cyan: 'text-[color-mix(in_srgb,var(--active),var(--done))]',
}

export const PAPER: Record<Ink, string> = {
  grey: 'bg-line',
  red: 'bg-failed-soft',
  green: 'bg-done-soft',
  yellow: 'bg-odd-soft',
  blue: 'bg-active-soft',
  magenta: 'bg-accent-soft',
  cyan: 'bg-[color-mix(in_srgb,var(--active-soft),var(--done-soft))]',
}

const LINE = { under: 'underline', through: 'line-through', over: 'overline' } as const

/** The classes of a part of a line. On a ground, text is never grey: that would be too faint. */
export function lookOf({ ink, paper, bold, italic, line, quiet }: SegmentStyle): string {
  const looks: string[] = []
  if (paper !== null) looks.push(PAPER[paper])
  if (ink !== null && (ink !== 'grey' || paper === null)) looks.push(INK[ink])
  else if (quiet !== null && paper === null) looks.push('text-muted')
  if (bold) looks.push('font-semibold')
  if (italic) looks.push('italic')
  if (quiet === 'hidden') looks.push('underline decoration-dotted')
  else if (line !== null) looks.push(LINE[line])
  return looks.join(' ')
}
