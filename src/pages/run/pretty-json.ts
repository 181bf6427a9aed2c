// Inside a JSON string these are invisible, or reorder the text around them.
const UNSEEN = /[\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const asEscape = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON to read: indented, with every invisible character written as its escape, so it means the same. */
export const prettyJson = (value: unknown) => JSON.stringify(value, null, 2).replace(UNSEEN, asEscape)
