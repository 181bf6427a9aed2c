import { CopyableId } from '../../../components/id'
import type { ApiGroups } from '../../../run-set/errors/use-error-groups'
import { Several } from './several'

/** Ids or fingerprints of the API's groups; or why there are none. `label` names one of them. */
export function ApiGroupIds({
  ids,
  label,
  apiGroups,
}: {
  ids: readonly string[]
  label: string
  apiGroups: ApiGroups
}) {
  if (ids.length > 0) {
    const distinct = [...new Set(ids)]
    return <Several items={distinct.map((id) => ({ key: id, item: <CopyableId id={id} label={label} /> }))} />
  }
  return <span className="text-muted">{whyNone(apiGroups)}</span>
}

function whyNone(apiGroups: ApiGroups): string {
  switch (apiGroups.kind) {
    case 'loading':
      return 'Loading…'
    case 'known':
      return apiGroups.more ? 'none among the newest error groups' : 'none is known'
    case 'refused':
      return apiGroups.status === 404
        ? 'error groups aren’t offered by this Metorial'
        : 'error groups may not be read with this key'
    case 'failed':
      return 'error groups could not be loaded'
  }
}
