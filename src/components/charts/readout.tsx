import { visibleText } from '../../lib/text'

/** One line of a fixed height below a chart, so that nothing jumps: what is pointed at, else what can be done. */
export function Readout({ text, hint }: { text: string | null; hint: string }) {
  return (
    <p
      className={`mt-1 line-clamp-2 h-[38px] [overflow-wrap:anywhere] sm:line-clamp-1 sm:h-[19px] ${text === null ? 'text-faint print:invisible' : 'text-muted'}`}
    >
      {text === null ? hint : visibleText(text)}
    </p>
  )
}
