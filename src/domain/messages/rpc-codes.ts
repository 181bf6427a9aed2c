const WORDS = new Map([
  [-32700, 'the message was not valid JSON'],
  [-32600, 'the message was not a valid request'],
  [-32601, 'the method does not exist or is not available'],
  [-32602, 'the parameters were not valid'],
  [-32603, 'an internal error of the other side'],
  [-32002, 'the resource was not found'],
  [-32800, 'the request was cancelled'],
])

/** What a JSON-RPC error code means, in a few plain words. Any number has some; null where there is no code. */
export function codeMeaning(code: number | null): string | null {
  if (code === null) return null
  const words = WORDS.get(code)
  if (words !== undefined) return words
  if (code >= -32099 && code <= -32000) return 'a server error, in the range that JSON-RPC leaves to servers'
  return code >= -32768 && code < -32099 ? 'a code that JSON-RPC reserves' : 'a code of the server’s own'
}
