/** Reads CSV as RFC 4180 has it, and strictly so: throws where a line does not end as it must. */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = []
  let at = 0
  while (at < text.length) {
    const cells: string[] = []
    for (;;) {
      const [match, quoted, plain = ''] =
        /(?:"((?:[^"]|"")*)"|([^",\r\n]*))/y[Symbol.match](text.slice(at)) ?? []
      if (match === undefined) throw new Error(`No cell at ${at}`)
      cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
      at += match.length
      if (text[at] === ',') at += 1
      else break
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`No end of the line at ${at}`)
    at += 2
    lines.push(cells)
  }
  return lines
}
