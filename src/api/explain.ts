import { isForeignApi } from './config'
import { ApiError, CORS_BLOCKED } from './errors'

export interface Explanation {
  title: string
  /** What is known of the cause, and what to do next. */
  sentence: string
  /** Whether asking again may help. */
  retry: boolean
  /** Whether the connection page can tell more. */
  connection: boolean
  /** `metorial-req-id`, for a report to Metorial's support; null when unknown. */
  requestId: string | null
}

type Words = Omit<Explanation, 'requestId'>

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
      connection: false,
      requestId: null,
    }
  }
  return { ...words(error, what), requestId: error.requestId }
}

/** A failure of the way to the API, of which the connection page can tell more. */
const failure = (title: string, sentence: string): Words => ({
  title,
  sentence,
  retry: true,
  connection: true,
})

function words(error: ApiError, what: string): Words {
  const notLoaded = `${what} could not be loaded`
  // The dashboard's own proxy (deploy/) answers in the API's place, in words for whoever looks at this page.
  if (error.code?.startsWith('proxy_')) {
    const title = error.code === 'proxy_sign_in_required' ? 'You are signed out' : notLoaded
    return { ...failure(title, error.message), retry: error.status !== 404 }
  }
  if (error.code === CORS_BLOCKED) {
    return failure(
      'The browser keeps the API’s answer from this page',
      'The API lets no page of another origin read an answer to a secret key (CORS). Serve this page beside a proxy that adds the key, or use a gateway that adds CORS headers.',
    )
  }
  if (error.kind === 'network') {
    const way = isForeignApi() ? 'the API’s address' : 'that the proxy in front of the API is running'
    return failure(notLoaded, `${error.message} Check the connection and ${way}.`)
  }
  if (error.kind === 'contract') {
    const sentence = `${error.message} A proxy may have answered in the API’s place, or the API has changed.`
    return failure(`${what} could not be read`, sentence)
  }
  switch (error.status) {
    case 401:
      return failure(
        'The API did not accept the key',
        isForeignApi()
          ? 'There is no key yet, or it is wrong or revoked; it has been forgotten here. Type one on the connection page.'
          : 'The key that the proxy sends is missing, wrong or revoked. Ask whoever runs the proxy.',
      )
    case 403:
      return failure(
        `${what} may not be read with this key`,
        'The API refused permission. A publishable key can’t read runs: a secret key can.',
      )
    case 404:
      return {
        title: `${what} was not found`,
        sentence: 'It may belong to another instance, may have been deleted, or the address may be mistyped.',
        retry: false,
        connection: false,
      }
    case 429:
      return failure(
        'The API’s rate limit is used up',
        'The limit is shared with the organization’s agents. Wait a few minutes, then try again.',
      )
    default:
      return failure(notLoaded, `${error.message}${error.hint === null ? '' : ` ${error.hint}`}`)
  }
}
