import type { ServerRun } from '../../contract/server-run'
import { deploymentLabel, participantLabel, serverLabel } from '../../domain/mcp'
import { nonEmpty } from '../../lib/text'
import type { RunErrors } from '../errors/error-kind'
import type { RunTable } from '../table/run-table'
import type { GroupId } from '../view/view'

/** Which group a row belongs to; groups count up from 0 as they are met. */
export interface Grouping {
  numberOf: (row: number) => number
  /** By number. */
  names: { key: string; label: string }[]
}

/** The key of the runs that don't say what they are grouped by; an empty value says as little. */
const NONE = ''
const NOT_REPORTED = 'Not reported'

/**
 * By what the rows of the table are put together: good until the table changes. A group is called as the first of its
 * rows that is asked for calls it: what servers and deployments are called may change, and their ids don't. `errors`
 * is needed by `error` alone.
 */
export function groupingOf(table: RunTable, by: GroupId, errors: RunErrors | null): Grouping {
  const { columns: c, texts, servers, deployments, session } = table
  switch (by) {
    case 'server':
      return byCode(c.server.values, servers.values, (server) => [
        server.id,
        // The label reads nothing else of a run.
        serverLabel({ server } as ServerRun),
      ])
    case 'deployment':
      return byCode(c.deployment.values, deployments.values, (deployment) => [
        deployment.id,
        deploymentLabel({ server_deployment: deployment } as ServerRun) ?? deployment.id,
      ])
    case 'client':
      return byCode(c.client.values, session.participants.values, (client) => {
        const label = participantLabel(client) ?? ''
        return [label, label]
      })
    case 'version':
      return byCode(c.version.values, texts.version.values, (version) => [version, version])
    case 'session': {
      const groups = new Groups()
      return {
        names: groups.names,
        numberOf: (row) => {
          const id = c.session.values[row] ?? NONE
          return groups.numberOf(id, id)
        },
      }
    }
    case 'error':
      return byError(table, errors)
  }
}

class Groups {
  readonly names: Grouping['names'] = []
  readonly #numbers = new Map<string, number>()

  numberOf(key: string, label: string): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.names.length
    this.names.push({ key, label: key === NONE ? NOT_REPORTED : (nonEmpty(label) ?? NOT_REPORTED) })
    this.#numbers.set(key, number)
    return number
  }
}

/** Each code is looked at once, however many rows have it. */
function byCode<T>(
  codes: Uint32Array,
  values: readonly (T | null)[],
  read: (value: T) => [key: string, label: string],
): Grouping {
  const groups = new Groups()
  const numbers = new Int32Array(values.length).fill(-1)
  return {
    names: groups.names,
    numberOf: (row) => {
      const code = codes[row] as number
      const known = numbers[code] as number
      if (known >= 0) return known
      const value = values[code] ?? null
      const [key, label] = value === null ? [NONE, NONE] : read(value)
      const number = groups.numberOf(key, label)
      numbers[code] = number
      return number
    },
  }
}

/** Runs without an error are told apart by whether they failed; that they have none is said only where it is known. */
function byError({ columns: c, texts }: RunTable, errors: RunErrors | null): Grouping {
  const failed = texts.status.codeOf('failed')
  const groups = new Groups()
  const [failedLabel, otherLabel] = errors?.complete
    ? ['Failed without an error', 'No error']
    : ['Failed, no error loaded', 'Not failed']
  return {
    names: groups.names,
    numberOf: (row) => {
      const kind = errors?.errorOf(c.id.values[row] ?? '') ?? null
      if (kind) return groups.numberOf(kind.key, kind.label)
      return c.status.values[row] === failed
        ? groups.numberOf('failed', failedLabel)
        : groups.numberOf('other', otherLabel)
    },
  }
}
