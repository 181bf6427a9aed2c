import { type Issue, invalidQuery, invalidType } from './errors'

const LAST_ARRAY_INDEX = 20

/** The values of a parameter, or 'object' where the server's parser gives up on an index (CONTRACT section 4). */
function valuesOf(query: URLSearchParams, key: string): string[] | 'object' {
  const values: string[] = []
  for (const [name, value] of query) {
    if (name === key || name === `${key}[]`) values.push(value)
    else if (name.startsWith(`${key}[`) && name.endsWith(']')) {
      const index = name.slice(key.length + 1, -1)
      if (!/^\d+$/.test(index) || Number(index) > LAST_ARRAY_INDEX) return 'object'
      values.push(value)
    }
  }
  return values
}

const givenUpOn = (key: string) =>
  invalidQuery([invalidType(key, 'string', 'object'), invalidType(key, 'array', 'object')])

/** The ids of a filter. Empty ones are ignored; none means no filter (CONTRACT section 4). */
export function idFilter(query: URLSearchParams, key: string): ReadonlySet<string> | null {
  const values = valuesOf(query, key)
  if (values === 'object') throw givenUpOn(key)
  const ids = values.filter((value) => value !== '')
  return ids.length > 0 ? new Set(ids) : null
}

function notOneOf(allowed: readonly string[], received: string | string[], path: string[]): Issue {
  return {
    code: 'invalid_enum',
    message: `Invalid input, expected one of ${allowed.join(', ')}, received ${received}`,
    received,
    expected: allowed,
    path,
  }
}

/** The values of an enumerated filter; an unknown or empty one is refused, as is a comma list. */
export function enumFilter(
  query: URLSearchParams,
  key: string,
  allowed: readonly string[],
): ReadonlySet<string> | null {
  const values = valuesOf(query, key)
  if (values === 'object') throw givenUpOn(key)
  if (values.length === 0) return null
  const wrong = values.flatMap((value, index) => (allowed.includes(value) ? [] : [{ value, index }]))
  if (wrong.length === 0) return new Set(values)
  const [only, ...others] = values
  if (others.length === 0 && only !== undefined && query.has(key)) {
    throw invalidQuery([notOneOf(allowed, only, [key]), invalidType(key, 'array', 'string')])
  }
  throw invalidQuery([
    notOneOf(allowed, values, [key]),
    ...wrong.map(({ value, index }) => notOneOf(allowed, value, [key, String(index)])),
  ])
}

const outOfRange = (code: 'min' | 'max', bound: number, received: string): Issue => ({
  code: `invalid_${code}`,
  message: `Invalid ${code}, expected ${bound}`,
  expected: bound,
  received,
  [code]: bound,
  path: ['limit'],
})

/** 1 to 100, 20 when not given; anything else is refused, not clamped. A fraction is cut off. */
export function limitOf(query: URLSearchParams): number {
  const given = query.get('limit')
  if (given === null) return 20
  const limit = given.trim() === '' ? Number.NaN : Number(given)
  if (Number.isNaN(limit)) throw invalidQuery([invalidType('limit', 'number', 'string')])
  if (limit < 1) throw invalidQuery([outOfRange('min', 1, given)])
  if (limit > 100) throw invalidQuery([outOfRange('max', 100, given)])
  return Math.floor(limit)
}

/** `asc`, the oldest first, is the default. */
export function orderOf(query: URLSearchParams): 'asc' | 'desc' {
  const order = query.get('order') ?? 'asc'
  if (order === 'asc' || order === 'desc') return order
  throw invalidQuery([notOneOf(['asc', 'desc'], order, ['order'])])
}
