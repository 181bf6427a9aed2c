import * as z from 'zod/mini'

// The app is served under a policy without 'unsafe-eval': keep zod from trying to compile its parsers.
z.config({ jitless: true })

/** Text that may be null; a missing key reads as null (CONTRACT section 2). */
export const text = z._default(z.nullable(z.string()), null)

/** ISO 8601 UTC with milliseconds, or null when the API has not set it; read by lib/time.ts. */
export const timestamp = z._default(z.nullable(z.string()), null)

/** A counter; null when it is missing. Sums above 2^31 occur (CONTRACT section 2). */
export const count = z._default(z.nullable(z.number()), null)

/** An arbitrary JSON object; null when it is missing. */
export const jsonObject = z._default(z.nullable(z.record(z.string(), z.unknown())), null)

/**
 * One of the values that are known today (they are for the type only), or one that a newer API has added:
 * it survives as itself. Null when missing.
 */
export const openEnum = <const T extends string>(_known: readonly T[]) =>
  z._default(z.nullable(z.string()), null) as unknown as z.ZodMiniType<
    T | (string & {}) | null,
    string | null | undefined
  >

/** A nested object that a newer API may leave out or set to null. */
export const nested = <T extends z.ZodMiniType>(schema: T) => z._default(z.nullable(schema), null)

/** Any JSON at all; null when it is missing. */
export const anyJson = z._default(z.unknown(), null)
