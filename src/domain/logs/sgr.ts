// After "ESC [", up to the "m" that says it is about colours.
const COLOURS = /^([\d;:]*)m$/

/**
 * A sequence that sets colours, as one sequence for each thing that it sets, in order; any other one as nothing. The parser
 * takes them so: it reads an empty parameter as nothing where it means "as at first", applies resets before all else, and
 * knows neither colons nor the colour of underlines.
 */
export function plainSgr(sequence: string): string {
  const parameters = COLOURS.exec(sequence.slice(2))?.[1]
  if (parameters === undefined || !sequence.startsWith('\x1b[')) return ''
  const parts = parameters.split(';')
  let all = ''
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? ''
    const code = part.includes(':') ? null : Number(part)
    if (code === 38 || code === 48 || code === 58) {
      const length = parts[at + 1] === '2' ? 5 : 3
      if (code !== 58) all += one(parts.slice(at, at + length))
      at += length - 1
    } else {
      all += code === null ? ofColons(part.split(':')) : one([String(code)])
    }
  }
  return all
}

const one = (parts: readonly string[]) => `\x1b[${parts.join(';')}m`

/** "38:5:208", "38:2::255:128:0" (the empty one names a space of colours), "4:3" (an underline of some kind). */
function ofColons([code = '', mode = '', ...values]: readonly string[]): string {
  if (code === '4') return one([mode === '0' ? '24' : '4'])
  if (code !== '38' && code !== '48') return ''
  return one([code, mode, ...(mode === '2' ? values.slice(-3) : values.slice(0, 1))])
}
