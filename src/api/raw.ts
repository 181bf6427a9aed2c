const bodies = new WeakMap<object, unknown>()

/** Keeps the JSON that `parsed` was read from. */
export function keepRaw(parsed: unknown, json: unknown): void {
  if (typeof parsed === 'object' && parsed !== null) bodies.set(parsed, json)
}

/** The JSON of an answer exactly as it came; what was parsed from it where that is all there is. */
export const rawOf = (parsed: object): unknown => bodies.get(parsed) ?? parsed
