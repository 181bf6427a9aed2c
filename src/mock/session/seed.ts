/** A number out of an id, so that the same run always has the same messages and logs. */
export const seedOf = (id: string): number =>
  [...id].reduce((sum, char) => Math.imul(sum, 31) + char.charCodeAt(0), 7)
