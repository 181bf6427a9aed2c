import { nonEmpty } from '../../../lib/text'
import { SecretJson } from './secret-json'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** Who may connect, in words; a rule that isn't known yet stays JSON. Null means that there are no rules. */
export function AccessRules({ access }: { access: Record<string, unknown> | null }) {
  if (access === null) return <span className="text-muted">None: no rule limits who may connect.</span>
  const { ip_allowlist: list, ...others } = access
  const known = isAddressList(list)
  const unknown = known ? others : access
  return (
    <div className="grid gap-1">
      {known && <AddressRules list={list} />}
      {(!known || Object.keys(unknown).length > 0) && <SecretJson value={unknown} />}
    </div>
  )
}

interface AddressList {
  status?: unknown
  ip_whitelist?: string[]
  ip_blacklist?: string[]
}

/** `{ status, ip_whitelist, ip_blacklist }`; the lists are left out where the status is "disabled". */
const isAddressList = (value: unknown): value is AddressList =>
  isObject(value) &&
  (value.status === 'disabled' ||
    (value.status === 'enabled' && isTexts(value.ip_whitelist) && isTexts(value.ip_blacklist)))

function AddressRules({ list }: { list: AddressList }) {
  if (list.status === 'disabled') return <span className="text-muted">The lists of addresses are off.</span>
  return (
    <>
      <Addresses
        name="Only these addresses"
        none="Any address may connect, but for those below."
        list={list.ip_whitelist ?? []}
      />
      <Addresses name="Never these addresses" none="No address is kept out." list={list.ip_blacklist ?? []} />
    </>
  )
}

function Addresses({ name, none, list }: { name: string; none: string; list: string[] }) {
  if (list.length === 0) return <span className="text-muted">{none}</span>
  return (
    <div>
      <span className="text-muted">{name}: </span>
      <span className="mono">{list.map((address) => nonEmpty(address) ?? '—').join(', ')}</span>
    </div>
  )
}
