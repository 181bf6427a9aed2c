import type { ReactNode } from 'react'
import { CopyableId } from '../../../components/id'
import { KeyValues } from '../../../components/key-values'
import { NotReported } from '../../../components/not-reported'
import type { ServerDeployment } from '../../../contract/server-deployment'
import { nonEmpty, wordFor } from '../../../lib/text'
import { AccessRules } from './access-rules'
import { LaunchCode } from './launch-code'
import { SecretJson } from './secret-json'
import { sourceLabel } from './source-label'

const STATUS: Record<string, string> = {
  active: 'Active',
  archived: 'Archived',
  deleted: 'Deleted',
  failed: 'Failed',
}

const statusWord = (status: string | null | undefined): ReactNode => {
  const shown = nonEmpty(status)
  return shown === null ? <NotReported key="status" /> : (wordFor(STATUS, shown) ?? shown)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What only the deployment itself knows: the preview in its runs doesn't hold it. */
export function OwnDeployment({ own }: { own: ServerDeployment }) {
  const { server_implementation: implementation, config } = own
  // A newer API may have more to say in these; today they are null.
  const more = (['oauth_connection', 'callback'] as const).flatMap((name): [string, ReactNode][] => {
    const value = own[name]
    return isObject(value) ? [[MORE[name], <SecretJson key={name} value={value} />]] : []
  })
  return (
    <KeyValues
      pairs={[
        ['Status', statusWord(own.status)],
        ['Result', <Result key="result" result={own.result} />],
        ['Own metadata', <SecretJson key="metadata" value={own.metadata} />],
        ['Access rules', <AccessRules key="access" access={own.access} />],
        [
          'Configuration',
          config === null ? (
            <NotReported key="config" />
          ) : (
            <div key="config">
              {statusWord(config.status)}
              <span className="text-muted"> · its values stay with the API, in a secret</span>
              <div>
                <CopyableId id={config.secret_id} label="secret id" />
              </div>
            </div>
          ),
        ],
        [
          'Implementation',
          implementation === null ? (
            <NotReported key="implementation" />
          ) : (
            <div key="implementation">
              {nonEmpty(implementation.name) ?? implementation.id}
              <span className="text-muted">
                {[
                  nonEmpty(implementation.server_variant?.identifier),
                  sourceLabel(implementation.server_variant?.source),
                ]
                  .filter((part) => part !== null)
                  .map((part) => ` · ${part}`)}
              </span>
            </div>
          ),
        ],
        ...(typeof implementation?.get_launch_params === 'string'
          ? [['Launch code', <LaunchCode key="code" code={implementation.get_launch_params} />] as const]
          : []),
        ...more,
      ]}
    />
  )
}

const MORE = { oauth_connection: 'OAuth connection', callback: 'Callback' } as const

/** How deploying ended, and what else the API says of that. */
function Result({ result }: { result: ServerDeployment['result'] }) {
  if (result === null) return <NotReported />
  const { status, ...others } = result
  return (
    <>
      {statusWord(status)}
      {Object.keys(others).length > 0 && <SecretJson value={others} />}
    </>
  )
}
