import type { Trait } from '../../run-set/differences/traits'
import { FACET_WORDS } from '../../run-set/view/facet-words'

/** How each trait is called. */
export const TRAIT_WORDS: Record<Trait, string> = {
  ...FACET_WORDS,
  clientVersion: 'Client version',
}
