import { config } from '../api/config'
import { PopoverButton } from '../components/popover-button'
import { visibleText } from '../lib/text'

/** The operator's own links, as config.json names them; nothing where it names none. */
export function LinkMenu() {
  const { links = [] } = config()
  if (links.length === 0) return null
  return (
    <PopoverButton label="Links" title="Links" className="btn-ghost">
      <ul>
        {links.map(({ label, url }) => (
          <li key={`${label} ${url}`}>
            <a href={url} rel="noreferrer" className="block truncate rounded-md px-2 py-1.5 hover:bg-sunken">
              {visibleText(label)}
            </a>
          </li>
        ))}
      </ul>
    </PopoverButton>
  )
}
