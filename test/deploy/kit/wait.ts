const STEP_MS = 20

/** Asks again until the answer is true; says what it waited for when the time is over. */
export async function until(
  words: string,
  holds: () => boolean | Promise<boolean>,
  limitMs = 10_000,
): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${words}`)
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
}
