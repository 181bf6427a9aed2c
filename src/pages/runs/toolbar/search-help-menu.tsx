import { SEARCH_FIELD_NAMES } from '../../../run-set/search/fields'

const FORMS = [
  ['github', 'in an id or a name'],
  ['"free text"', 'words side by side'],
  ['status:failed', 'this value'],
  ['status:failed,active', 'one of these'],
  ['client:none', 'not reported'],
  ['duration:>30s', 'or >= < <=; 500ms, 5m, 2h, 1d, 1h30m'],
  ['messages:5..10', 'from 5 to 10'],
  ['created:2026-11-20', 'on that day'],
  ['created:>-2h', 'in the last 2 hours'],
  ['-type:external', 'not this'],
] as const

/** The grammar of the search in short; docs/search.md is the whole of it. */
export function SearchHelpMenu() {
  return (
    <div className="p-1 text-[12px]">
      <table className="w-full">
        <caption className="pb-1.5 text-left text-muted">A run is shown where every part holds.</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Write</th>
            <th scope="col">To find</th>
          </tr>
        </thead>
        <tbody>
          {FORMS.map(([form, meaning]) => (
            <tr key={form} className="border-t border-line align-baseline">
              <td className="py-1 pr-2 font-mono text-[11px] whitespace-nowrap">{form}</td>
              <td className="py-1 text-muted">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="border-t border-line pt-1.5 text-muted">
        Fields: <span className="font-mono text-[11px]">{SEARCH_FIELD_NAMES.join(', ')}</span>
      </p>
    </div>
  )
}
