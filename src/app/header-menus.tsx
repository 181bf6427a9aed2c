import { ConnectionChip } from './connection-chip'
import { DisplayMenu } from './display-menu'
import { LinkMenu } from './link-menu'

/** The connection, and what the header offers beside the pages; loaded after the first rows, which need none of it. */
export const HeaderMenus = () => (
  <>
    <ConnectionChip />
    <LinkMenu />
    <DisplayMenu />
  </>
)
