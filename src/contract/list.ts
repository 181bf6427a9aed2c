import * as z from 'zod/mini'

/** The envelope of every list (CONTRACT section 3). It holds no total count. */
export const listOf = <T extends z.ZodMiniType>(item: T) =>
  z.looseObject({
    items: z.array(item),
    pagination: z.looseObject({ has_more_after: z.boolean(), has_more_before: z.boolean() }),
  })

export interface List<T> {
  items: T[]
  pagination: { has_more_after: boolean; has_more_before: boolean }
}
