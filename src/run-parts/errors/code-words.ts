import { nonEmpty } from '../../lib/text'

/** The code of an error on one line, or that it has none. */
export const codeWords = ({ code }: { code: string | null }) => nonEmpty(code) ?? 'An error without a code'
