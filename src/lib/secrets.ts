import { type SecretName, secretName } from './secret-names'
import { MASK, maskText } from './secret-text'

interface Masked<T = unknown> {
  /** The very value where nothing was masked, else a copy. */
  value: T
  /** How many places were masked. */
  masked: number
}

/**
 * Whether a value should not be shown without being asked for: its name says so (`api_key`, `DB_PASSWORD`), or its text
 * holds something that looks like a key, a token or a password. A guess by names and shapes: it may miss one.
 */
export const looksSecret = (name: string, value: unknown): boolean =>
  isSecretOf(secretName(name), value) || (typeof value === 'string' && maskText(value).masked > 0)

const isSecretOf = (named: SecretName, value: unknown): boolean =>
  typeof value === 'string'
    ? named !== 'no' && value.trim() !== '' && value !== MASK
    : typeof value === 'number' && named === 'any'

/** How the values of an object or array are looked at. `fields`: they are the fields of a JSON Schema. */
type Look = SecretName | 'fields' | 'samples-of-secret'

interface Frame {
  from: object
  to: Record<string, unknown> | unknown[]
  look: Look
}

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
const SAMPLES = ['default', 'const', 'enum', 'examples', 'example']

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether it describes a field and doesn't hold its value: `token: { type: 'string' }`. */
const isFieldOfSchema = (value: unknown) =>
  isObject(value) &&
  (Object.hasOwn(value, '$ref') ||
    Object.hasOwn(value, 'anyOf') ||
    Object.hasOwn(value, 'oneOf') ||
    [value.type].flat().some((type) => TYPES.includes(String(type))))

/** `{ name: 'API_TOKEN', value: '…' }`, as lists of variables and headers are written: what the name says of the value. */
function nameBeside(from: object): SecretName {
  const { name, key } = from as { name?: unknown; key?: unknown }
  const given = typeof name === 'string' ? name : key
  return Object.hasOwn(from, 'value') && typeof given === 'string' ? secretName(given) : 'no'
}

function lookAt(frame: Frame, name: string, value: unknown): Look {
  const { look, from } = frame
  // All that lies under a secret name is secret.
  if (look === 'text' || look === 'any') return look
  if (look === 'samples-of-secret') return SAMPLES.includes(name) ? 'any' : 'no'
  if (Array.isArray(from)) return 'no'
  const named = secretName(name)
  if (look === 'fields' && isFieldOfSchema(value)) return named === 'no' ? 'no' : 'samples-of-secret'
  if (name === 'value' && named === 'no') return nameBeside(from)
  return name === 'properties' && isObject(value) ? 'fields' : named
}

/** Any JSON with the values that look secret (see looksSecret) masked, however deep they lie. */
export function maskSecrets<T>(root: T): Masked<T> {
  let masked = 0
  const stack: Frame[] = []
  const copyOf = (value: unknown, look: Look): unknown => {
    if (typeof value === 'object' && value !== null) {
      const to = Array.isArray(value) ? [] : {}
      stack.push({ from: value, to, look })
      return to
    }
    if (look !== 'fields' && look !== 'samples-of-secret' && isSecretOf(look, value)) {
      masked += 1
      return MASK
    }
    if (typeof value !== 'string') return value
    const cleaned = maskText(value)
    masked += cleaned.masked
    return cleaned.text
  }

  const copy = copyOf(root, 'no')
  // A stack of its own: the language's ends some thousand levels down.
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    for (const [name, value] of Object.entries(frame.from)) {
      const to = copyOf(value, lookAt(frame, name, value))
      // By definition, not by assignment, which `__proto__` would take as something else.
      Object.defineProperty(frame.to, name, {
        value: to,
        enumerable: true,
        writable: true,
        configurable: true,
      })
    }
  }
  return masked === 0 ? { value: root, masked } : { value: copy as T, masked }
}
