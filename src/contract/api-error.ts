import * as z from 'zod/mini'
import { text } from './wire'

/**
 * The body of a refusal (CONTRACT section 5). `description` is left out on purpose: on a malformed
 * Authorization header it repeats the key.
 */
export const ApiErrorBody = z.object({
  status: z.number(),
  code: z.string(),
  message: text,
  hint: text,
  entity: text,
})
export type ApiErrorBody = z.infer<typeof ApiErrorBody>
