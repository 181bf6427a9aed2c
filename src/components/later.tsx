import { type ComponentType, lazy, useState } from 'react'

/**
 * A component whose code comes apart, and what loads that code beforehand. Where it has come, it is shown at once: lazy()
 * alone shows its fallback even then, and React leaves a fallback standing for a third of a second.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | undefined
  const preload = async () => {
    known = await load()
    return { default: known }
  }
  const Lazy = lazy(preload) as unknown as ComponentType<Props>
  function Later(props: Props) {
    // The one that it was first shown as: another one would begin anew.
    const [Part] = useState(() => known ?? Lazy)
    return <Part {...props} />
  }
  return { Later, preload }
}
