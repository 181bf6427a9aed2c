import { ERROR_ORDERS, type ErrorOrder } from '../../../run-set/errors/order-error-groups'
import { type ListOrder, ORDER_WORDS } from './list-address'
import type { ListAddress } from './use-list-address'

const FIELD = 'h-[30px] rounded-md border border-line-strong bg-raised'

/** What narrows and orders the list of errors, beside the filter of the runs. */
export function ListTools({ address }: { address: ListAddress }) {
  const { text, type, order, setOrder, each, setEach } = address
  return (
    <>
      <input
        type="search"
        aria-label="Find errors"
        placeholder="Find by code, message or name"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className={`${FIELD} min-w-0 max-w-80 flex-1 basis-52 px-2.5 placeholder:text-faint`}
        value={text}
        onChange={({ target }) => type(target.value)}
      />
      <label className="flex h-[30px] items-center gap-2 text-muted">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={each === 'server'}
          onChange={({ target }) => setEach(target.checked ? 'server' : 'kind')}
        />
        One line per server
      </label>
      {/* Where a narrow screen shows no column heads. */}
      <select
        aria-label="Sort by"
        className={`${FIELD} px-1.5 sm:hidden`}
        value={order}
        onChange={({ target }) => setOrder(target.value as ListOrder)}
      >
        {ERROR_ORDERS.flatMap((by: ErrorOrder) => [
          <option key={`-${by}`} value={`-${by}`}>
            {ORDER_WORDS[by]} ↓
          </option>,
          <option key={by} value={by}>
            {ORDER_WORDS[by]} ↑
          </option>,
        ])}
      </select>
    </>
  )
}
