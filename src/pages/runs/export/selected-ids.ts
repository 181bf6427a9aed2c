/** The selected ids in the order shown, then those that the list does not hold, in the order they were selected. */
export function selectedIds(
  selected: ReadonlySet<string>,
  list: { length: number; idAt: (index: number) => string },
): readonly string[] {
  const shown = new Set<string>()
  for (let at = 0; at < list.length && shown.size < selected.size; at += 1) {
    const id = list.idAt(at)
    if (selected.has(id)) shown.add(id)
  }
  return [...shown, ...[...selected].filter((id) => !shown.has(id))]
}
