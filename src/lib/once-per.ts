/** What `make` makes of each object, made once: a page that is opened again for the same object has it at once. */
export function oncePer<K extends object, R>(make: (of: K) => R): (of: K) => R {
  const made = new WeakMap<K, { result: R }>()
  return (of) => {
    const known = made.get(of) ?? { result: make(of) }
    made.set(of, known)
    return known.result
  }
}
