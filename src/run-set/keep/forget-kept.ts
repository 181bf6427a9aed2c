import { forgetTabMark } from './tab-mark'

/** Deletes the runs that this browser keeps. Where that fails, no page uses them any more if a key was typed for them. */
export async function forgetKept(): Promise<void> {
  forgetTabMark()
  try {
    const { browserStore } = await import('./keep-store')
    await browserStore().del()
  } catch {
    // Denied, or the code can't be had: then nothing was kept by this page either.
  }
}
