import { ApiError } from './errors'

export interface Explanation {
  title: string
  /** What is known of the cause, and what to do next. */
  sentence: string
  /** Whether asking again may help. */
  retry: boolean
  /** `metorial-req-id`, for a report to Metorial's support; null when unknown. */
  requestId: string | null
}

/**
 * An error in words. `what` is what could not be loaded, as the subject of a sentence: "The run".
 * Decides by kind, status and code, never by the text of a message.
 */
export function explain(error: unknown, what: string): Explanation {
  if (!(error instanceof ApiError)) {
    return {
      title: `${what} could not be shown`,
      sentence: 'This is a defect of the dashboard.',
      retry: true,
      requestId: null,
    }
  }
  return { ...words(error, what), requestId: error.requestId }
}

function words(error: ApiError, what: string): Omit<Explanation, 'requestId'> {
  if (error.kind === 'network') {
    const sentence = `${error.message} Check the connection and that the proxy in front of the API is running.`
    return { title: `${what} could not be loaded`, sentence, retry: true }
  }
  if (error.kind === 'contract') {
    const sentence = `${error.message} A proxy may have answered in the API’s place, or the API has changed.`
    return { title: `${what} could not be read`, sentence, retry: true }
  }
  switch (error.status) {
    case 401:
      return {
        title: 'The API did not accept the key',
        sentence: 'The key that the proxy sends is missing, wrong or revoked. Ask whoever runs the proxy.',
        retry: true,
      }
    case 403:
      return {
        title: `${what} may not be read with this key`,
        sentence:
          'The API refused permission. A publishable key can’t read runs: the proxy needs a secret key.',
        retry: true,
      }
    case 404:
      return {
        title: `${what} was not found`,
        sentence: 'It may belong to another instance, may have been deleted, or the address may be mistyped.',
        retry: false,
      }
    case 429:
      return {
        title: 'The API’s rate limit is used up',
        sentence: 'The limit is shared with the organization’s agents. Wait a few minutes, then try again.',
        retry: true,
      }
    default:
      return {
        title: `${what} could not be loaded`,
        sentence: `${error.message}${error.hint === null ? '' : ` ${error.hint}`}`,
        retry: true,
      }
  }
}
