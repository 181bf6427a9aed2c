/** The texts of a dictionary in lower case, by code; those that it gains are added when asked. */
export function lowered(
  dictionary: { values: readonly unknown[] },
  textOf: (code: number) => string | null | undefined,
): () => readonly string[] {
  const texts: string[] = []
  return () => {
    for (let code = texts.length; code < dictionary.values.length; code += 1) {
      texts.push((textOf(code) ?? '').toLowerCase())
    }
    return texts
  }
}
