import { NotReported } from '../../../components/not-reported'
import { maskSecrets } from '../../../lib/secrets'
import { nonEmpty } from '../../../lib/text'
import { CodeBlock } from '../deployment/code-block'
import { SecretJson } from '../deployment/secret-json'
import { prettyJson } from '../pretty-json'
import { type SchemaField, schemaFields } from './schema-fields'

const CELL = 'py-1.5 pr-3 align-top [overflow-wrap:anywhere]'
const HEAD = 'py-1 pr-3 text-left font-medium text-muted'

/** What a server can be configured with: a table of fields, and JSON for what doesn't fit into one. */
export function SchemaTable({ schema }: { schema: unknown }) {
  if (schema === null || schema === undefined) return <NotReported />
  const table = schemaFields(schema)
  if (table === null) {
    const { value } = maskSecrets(schema)
    return <CodeBlock text={prettyJson(value)} />
  }
  const { fields, others } = table
  return (
    <>
      {fields.length === 0 ? (
        <p className="text-muted">No fields: there is nothing to configure.</p>
      ) : (
        <table className="w-full">
          <caption className="sr-only">Fields of the configuration</caption>
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className={HEAD}>
                Field
              </th>
              <th scope="col" className={HEAD}>
                Type
              </th>
              <th scope="col" className={HEAD}>
                Required
              </th>
              <th scope="col" className={`${HEAD} max-sm:hidden`}>
                Description
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldRow key={field.name} field={field} />
            ))}
          </tbody>
        </table>
      )}
      {others && (
        <details className="mt-1.5">
          <summary className="text-muted">The rest of the schema</summary>
          <SecretJson value={others} />
        </details>
      )}
    </>
  )
}

function FieldRow({ field }: { field: SchemaField }) {
  const description = field.description ?? <NotReported>none</NotReported>
  return (
    <tr className="border-b border-line last:border-0">
      <th scope="row" className={`${CELL} text-left font-normal`}>
        <span className="mono">{nonEmpty(field.name) ?? '“”'}</span>
        <span className="block text-muted sm:hidden">{description}</span>
      </th>
      <td className={CELL}>
        {field.type ?? <NotReported />}
        {field.whole && (
          <details>
            <summary className="text-muted">in full</summary>
            <SecretJson value={field.whole} />
          </details>
        )}
      </td>
      <td className={CELL}>{field.required ? 'Required' : <span className="text-muted">optional</span>}</td>
      <td className={`${CELL} max-sm:hidden`}>{description}</td>
    </tr>
  )
}
