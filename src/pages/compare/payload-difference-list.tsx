import type { PayloadDifferences } from '../../domain/compare/payload-differences'

/** Where two payloads differ: the place, and what each side has there. Nothing where they don't. */
export function PayloadDifferenceList({ title, of }: { title: string; of: PayloadDifferences }) {
  if (of.first.length === 0) return null
  return (
    <section aria-label={title} className="rounded-md bg-sunken px-2.5 py-2">
      <h3 className="text-muted">{title}</h3>
      <dl className="mt-1 grid gap-1.5">
        {of.first.map(({ path, a, b }) => (
          <div key={path} className="grid gap-x-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)]">
            <dt className="mono [overflow-wrap:anywhere]">{path === '' ? 'the whole payload' : path}</dt>
            <dd className="mono [overflow-wrap:anywhere] text-muted">
              <span className="text-faint">A </span>
              {a}
            </dd>
            <dd className="mono [overflow-wrap:anywhere] text-muted">
              <span className="text-faint">B </span>
              {b}
            </dd>
          </div>
        ))}
      </dl>
      {of.more && <p className="mt-1 text-faint">There are more differences.</p>}
    </section>
  )
}
