import type { Outcomes } from '../../../run-set/overview/first-bad'
import type { VersionShare } from '../../../run-set/overview/version-shares'
import { sumOf } from './outcome-words'

/** How the runs of all versions of its server that came before this one ended. */
export const beforeVersion = (versions: readonly VersionShare[], version: VersionShare): Outcomes =>
  sumOf(
    versions.filter(
      (other) =>
        other !== version &&
        other.value !== '' &&
        other.server?.value === version.server?.value &&
        other.firstMs !== null &&
        other.firstMs <= (version.firstMs ?? 0),
    ),
  )
