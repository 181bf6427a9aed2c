/** A refusal; `body` is what the API says, word for word as recorded (CONTRACT section 5). */
export class Refusal extends Error {
  readonly status: number
  readonly body: Record<string, unknown>

  constructor(status: number, code: string, message: string, more: Record<string, unknown> = {}) {
    super(message)
    this.status = status
    this.body = { __typename: 'error', ok: false, status, code, message, ...more }
  }
}

/** `name` is the word in the sentence, which for some resources differs from `entity`. */
export const notFound = (entity: string, name = entity.replaceAll('_', '-'), id?: string) =>
  new Refusal(404, 'not_found', `The requested ${name} could not be found.`, {
    hint: 'Make sure the resource you are trying to access exists, that you have access to it and that it has not been deleted.',
    entity,
    ...(id === undefined ? {} : { id }),
  })

export interface Issue {
  code: string
  message: string
  path: string[]
  [more: string]: unknown
}

export const invalidQuery = (errors: Issue[]) =>
  new Refusal(400, 'invalid_data', 'The provided data is invalid.', {
    hint: 'Make sure the data you are sending follows the specification outlined in the documentation.',
    errors,
    entity: 'query',
  })

export const invalidType = (path: string, expected: string, received: string): Issue => ({
  code: 'invalid_type',
  message: `Invalid input, expected ${expected}, received ${received}`,
  received,
  expected,
  path: [path],
})

export const badRequest = (message: string, more: Record<string, unknown> = {}) =>
  new Refusal(400, 'bad_request', message, more)

export const unauthorized = (message: string, hint: string, description?: string) =>
  new Refusal(401, 'unauthorized', message, { hint, ...(description ? { description } : {}) })

export const forbidden = () =>
  new Refusal(403, 'forbidden', "You don't have the required permissions to perform this action")

export const rateLimited = () =>
  new Refusal(429, 'rate_limit_exceeded', 'You have exceeded the rate limit for this instance', {
    hint: 'Please wait a few minutes before trying again',
  })

export const internalError = () =>
  new Refusal(500, 'internal_server_error', 'An internal server error occurred.')
