import { type KeyboardEvent, useMemo, useState } from 'react'
import type { RunRows } from '../../../run-set/run-rows'
import type { Completion } from '../../../run-set/search/completions'
import type { CompletionList, completions } from './search-completions-menu'

interface Menu {
  complete: typeof completions
  List: typeof CompletionList
}

/** What is offered at the caret of a box with `draft` in it, and which of it is meant; its code comes when it is asked for. */
export function useCompletions(
  draft: string,
  facetOptions: RunRows['facetOptions'],
  onTake: (completion: Completion) => void,
) {
  const [menu, setMenu] = useState<Menu | null>(null)
  const [caret, setCaret] = useState(0)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)

  /** Whether the list was asked for, by the arrow: after a space nothing is offered by itself, for it would cover the rows. */
  const [asked, setAsked] = useState(false)
  const offers = open && (asked || /\S$/.test(draft.slice(0, caret)))
  const options = useMemo(
    () => (offers && menu ? menu.complete(draft, caret, facetOptions) : []),
    [offers, menu, draft, caret, facetOptions],
  )
  const show = () => {
    setOpen(true)
    // Without it, one can still type.
    if (!menu) {
      import('./search-completions-menu').then(
        (loaded) => setMenu({ complete: loaded.completions, List: loaded.CompletionList }),
        () => {},
      )
    }
  }
  const take = (completion: Completion) => {
    // Behind a field's name its values are offered at once.
    setOpen(completion.insert.endsWith(':'))
    setAsked(false)
    setActive(-1)
    onTake(completion)
  }
  const step = (by: 1 | -1) =>
    setActive((was) =>
      was < 0 && by < 0 ? options.length - 1 : (was + by + options.length) % options.length,
    )

  return {
    options,
    active: active < options.length ? active : -1,
    open: offers,
    caret,
    List: menu?.List,
    show,
    take,
    close: () => {
      setOpen(false)
      setAsked(false)
      setActive(-1)
    },
    moveCaret: (at: number) => {
      if (at === caret) return
      setCaret(at)
      setActive(-1)
    },
    /** Whether the key was one of the list's. */
    onKey: ({ key }: KeyboardEvent): boolean => {
      if (key === 'ArrowDown' && !offers) {
        setAsked(true)
        show()
      } else if (key === 'ArrowDown' && options.length > 0) step(1)
      else if (key === 'ArrowUp' && options.length > 0) step(-1)
      else if ((key === 'Enter' || key === 'Tab') && options[active]) take(options[active])
      else return false
      return true
    },
  }
}
