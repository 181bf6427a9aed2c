import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

const GAP_PX = 6
const EDGE_PX = 8

/** A button that opens a native popover below it: Escape and a click elsewhere close it, focus goes back. */
export function PopoverButton({
  label,
  className,
  title,
  children,
}: {
  label: ReactNode
  className: string
  /** Names the popover. */
  title: string
  /** Rendered only while the popover is open. */
  children: ReactNode
}) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  // Its content may come later, or grow.
  useEffect(() => {
    if (!open || !button.current || !panel.current) return
    const [opener, opened] = [button.current, panel.current]
    const look = () => place(opener, opened)
    const sizes = new ResizeObserver(look)
    const parts = new MutationObserver(look)
    sizes.observe(opened)
    parts.observe(opened, { childList: true, subtree: true })
    return () => {
      sizes.disconnect()
      parts.disconnect()
    }
  }, [open])

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={className}
      >
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={title}
        className="card fixed inset-auto m-0 w-64 overflow-y-auto bg-raised p-1.5 whitespace-normal text-text"
        onToggle={(event) => {
          const opened = event.newState === 'open'
          setOpen(opened)
        }}
      >
        {open && children}
      </div>
    </>
  )
}

/** Below the button, or above it near the lower edge of the window. */
function place(button: HTMLElement, panel: HTMLElement): void {
  const box = button.getBoundingClientRect()
  const { style, offsetWidth, scrollHeight } = panel
  const below = innerHeight - box.bottom - GAP_PX - EDGE_PX
  const above = box.top - GAP_PX - EDGE_PX
  const up = below < scrollHeight && above > below
  style.top = up ? 'auto' : `${box.bottom + GAP_PX}px`
  style.bottom = up ? `${innerHeight - box.top + GAP_PX}px` : 'auto'
  style.left = `${Math.max(EDGE_PX, Math.min(box.left, innerWidth - offsetWidth - EDGE_PX))}px`
  style.maxHeight = `${up ? above : below}px`
}
