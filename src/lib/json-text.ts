/** A piece that stands in the text as it is; everything else on the stack is a value still to be written. */
class Mark {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/**
 * A JSON value as text on one line, however deep it is nested; "" of undefined. Halves of surrogate pairs come as escapes,
 * so that any encoding can hold it.
 */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch (error) {
    // The browser's own way calls itself level by level, and its stack ends somewhere.
    if (error instanceof RangeError) return written(value)
    throw error
  }
}

function written(root: unknown): string {
  const parts: string[] = []
  const stack: unknown[] = [root]
  while (stack.length > 0) {
    const value = stack.pop()
    if (value instanceof Mark) parts.push(value.text)
    else if (typeof value !== 'object' || value === null) parts.push(JSON.stringify(value) ?? 'null')
    else for (const piece of piecesOf(value).reverse()) stack.push(piece)
  }
  return parts.join('')
}

function piecesOf(value: object): unknown[] {
  const listed = Array.isArray(value)
  const pieces: unknown[] = [new Mark(listed ? '[' : '{')]
  let first = true
  for (const [key, item] of Object.entries(value)) {
    const name = listed ? '' : `${JSON.stringify(key)}:`
    pieces.push(new Mark((first ? '' : ',') + name), item)
    first = false
  }
  pieces.push(new Mark(listed ? ']' : '}'))
  return pieces
}
