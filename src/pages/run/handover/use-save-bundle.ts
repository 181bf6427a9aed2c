import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { announce } from '../../../components/announcer'
import { type BundleSource, bundleParts } from '../../../domain/bundle/bundle'
import { nextTurn } from '../../../lib/next-turn'
import { saveFile } from '../../../lib/save-file'
import { bundleFileName } from './bundle-source'
import type { Review } from './use-review'

const PART_CHARS = 256_000
const TURN_MS = 12

/** The file in parts of some 256 kB; the page stays usable between them. Throws the signal's reason once it is aborted. */
async function* slowly(
  parts: Iterable<string>,
  onPart: () => void,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  let text = ''
  let turnMs = performance.now()
  for (const part of parts) {
    text += part
    onPart()
    if (text.length >= PART_CHARS) {
      yield text
      text = ''
    }
    if (performance.now() - turnMs < TURN_MS) continue
    await nextTurn()
    signal.throwIfAborted()
    turnMs = performance.now()
  }
  yield text
}

/** Saves a bundle as a file. It goes on when the menu is closed, and how it went is said then too. */
export function useSaveBundle(source: BundleSource, review: Review) {
  const [written, setWritten] = useState(0)
  const work = useRef<AbortController | null>(null)
  const { mutate, status, data, error } = useMutation({
    mutationKey: ['hand-over'],
    retry: false,
    networkMode: 'always',
    mutationFn: async (): Promise<'saved' | 'no place' | 'cancelled'> => {
      work.current = new AbortController()
      const { signal } = work.current
      let parts = 0
      let shownMs = 0
      const onPart = () => {
        parts += 1
        if (performance.now() - shownMs < 100) return
        shownMs = performance.now()
        setWritten(parts)
      }
      const { count, kinds } = review
      try {
        const saved = await saveFile({
          name: bundleFileName(source.runId),
          type: 'application/json',
          parts: () => slowly(bundleParts(source, { count, kinds }, Date.now()), onPart, signal),
        })
        if (saved) announce('The hand-over file is saved')
        return saved ? 'saved' : 'no place'
      } catch (failure) {
        if (signal.aborted) return 'cancelled'
        throw failure
      }
    },
  })
  return {
    save: () => mutate(),
    cancel: () => work.current?.abort(),
    saving: status === 'pending',
    saved: status === 'success' && data === 'saved',
    error,
    /** How many parts are written, of about as many as the review has items. */
    written,
  }
}
