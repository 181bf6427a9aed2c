/** Whether errors are put together by kind alone, or the errors of each server apart. */
export type ErrorsEach = 'kind' | 'server'

/**
 * The id of a group of errors in the address: short, of letters and digits alone, and the same on every machine, for it is
 * made of what the errors say. `serverId` where each server's errors stand apart, null for those that name no server.
 */
export const groupId = (kindKey: string, serverId?: string | null): string =>
  serverId === undefined ? `k${hash(kindKey)}` : `s${hash(JSON.stringify([kindKey, serverId]))}`

/** Which groups this id is one of; null where it is none, as that of an API's own group ("sreg_…"). */
export function eachOfGroupId(id: string): ErrorsEach | null {
  if (!/^[ks][0-9a-z]{14}$/.test(id)) return null
  return id.startsWith('k') ? 'kind' : 'server'
}

/** 64 bits in 14 letters and digits: two multiplicative hashes with different factors, side by side. */
function hash(text: string): string {
  let [left, right] = [text.length, 0x2545f491]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    left = Math.imul(left ^ unit, 0x01000193)
    right = Math.imul(right ^ unit, 0x27d4eb2f)
    // What only the high bits know goes down into the low ones, from which it is carried up again.
    right ^= right >>> 15
  }
  left ^= left >>> 16
  return [left, right].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('')
}
