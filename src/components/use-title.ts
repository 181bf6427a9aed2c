import { useEffect } from 'react'

let title = ''
let mark = ''

const write = () => {
  document.title = mark + title
}

/** The title of the browser's tab while the calling page is shown. */
export function useTitle(page: string): void {
  useEffect(() => {
    title = `${page} · Server Runs`
    write()
  }, [page])
}

/** Puts a few letters before the title, such as "(2 failed) ", whatever page is shown; '' takes them away. */
export function markTitle(next: string): void {
  if (next === mark) return
  mark = next
  write()
}
