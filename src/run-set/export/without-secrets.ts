/** Names of fields that may hold a secret. No run has one today; a newer API, or a server's metadata, might. */
const SECRET = /secret|token|passw|authorization|credential|cookie|api[-_]?key|private[-_]?key/i

export interface SecretFree {
  json: string
  /** How many fields were left out. */
  omitted: number
}

/** JSON on one line, without the fields that may hold a secret, however deep they lie. */
export function secretFreeJson(value: object): SecretFree {
  let omitted = 0
  const json = JSON.stringify(value, (name, field: unknown) => {
    if (!SECRET.test(name)) return field
    omitted += 1
    return undefined
  })
  return { json, omitted }
}
