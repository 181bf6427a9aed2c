import { looksSecret } from '../../../lib/secrets'
import { nonEmpty } from '../../../lib/text'

/** A field of a configuration, as its schema describes it. */
export interface SchemaField {
  /** As the schema has it: any text. */
  name: string
  /** "string", "list of string", "one of a, b"; null where it isn't told in a way that is known here. */
  type: string | null
  required: boolean
  description: string | null
  /** The whole of it as JSON, where it says more than that. */
  whole: Record<string, unknown> | null
}

interface SchemaFields {
  fields: SchemaField[]
  /** What the schema says besides of its fields; null where that is nothing. */
  others: Record<string, unknown> | null
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the table tells in words, so that a field of nothing else needs no JSON. */
const TOLD = ['type', 'title', 'description', 'enum']
const TOLD_OF_ALL = ['type', 'properties', 'required', '$schema', 'title']

const without = (object: Json, names: readonly string[]): Json | null => {
  const kept = Object.entries(object).filter(([name]) => !names.includes(name))
  return kept.length === 0 ? null : Object.fromEntries(kept)
}

const MOST_VALUES = 12

function typeOf(field: Json): string | null {
  if (Array.isArray(field.enum) && field.enum.length > 0) {
    const values = field.enum.slice(0, MOST_VALUES).map((value) => nonEmpty(String(value)) ?? '“”')
    return `one of ${values.join(', ')}${field.enum.length > MOST_VALUES ? ', …' : ''}`
  }
  const types = [field.type].flat().filter((type) => typeof type === 'string')
  const [only] = types
  if (
    types.length === 1 &&
    only === 'array' &&
    isObject(field.items) &&
    typeof field.items.type === 'string'
  ) {
    return nonEmpty(`list of ${field.items.type}`)
  }
  return types.length === 0 ? null : nonEmpty(types.join(' or '))
}

function fieldOf(name: string, field: unknown, required: boolean): SchemaField {
  const shown = { name, required }
  if (!isObject(field)) return { ...shown, type: null, description: null, whole: { [name]: field } }
  const simpleList = isObject(field.items) && without(field.items, ['type']) === null
  const more = without(field, simpleList ? [...TOLD, 'items'] : TOLD)
  // Sample values of something secret may be the secret.
  const secret = Array.isArray(field.enum) && field.enum.some((value) => looksSecret(name, value))
  const { description, title } = field
  const text = typeof description === 'string' ? description : typeof title === 'string' ? title : null
  return {
    ...shown,
    type: typeOf(secret ? { ...field, enum: undefined } : field),
    description: nonEmpty(text),
    // By its name what is secret in it is masked.
    whole: more === null ? null : { properties: { [name]: field } },
  }
}

/** A configuration's schema as a table of fields; null where it isn't the schema of an object with fields. */
export function schemaFields(schema: unknown): SchemaFields | null {
  if (!isObject(schema) || !isObject(schema.properties)) return null
  const required = Array.isArray(schema.required) ? schema.required : []
  return {
    fields: Object.entries(schema.properties).map(([name, field]) =>
      fieldOf(name, field, required.includes(name)),
    ),
    others: without(schema, TOLD_OF_ALL),
  }
}
