import { DisplayMenu } from './display-menu'
import { LinkMenu } from './link-menu'

/** What the header offers beside the pages; loaded after the first rows, which need none of it. */
export const HeaderMenus = () => (
  <>
    <LinkMenu />
    <DisplayMenu />
  </>
)
