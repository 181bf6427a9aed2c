import { type ReactNode, type RefObject, useId } from 'react'
import { CopyButton } from './copy-button'

/**
 * A native dialog with a title, a button that copies and one that closes; the caller opens it, by its ref. The dialog itself
 * scrolls, so that the buttons in it give the keyboard a hold.
 */
export function DialogBox({
  dialog,
  widthPx,
  title,
  aside,
  text,
  label,
  onClose,
  children,
}: {
  dialog: RefObject<HTMLDialogElement | null>
  /** At the most; a narrow window is left a margin. */
  widthPx: 760 | 960
  title: string
  /** What stands beside the title, quietly. */
  aside: ReactNode
  /** What is copied, and what that is called. */
  text: string
  label: string
  onClose: () => void
  children: ReactNode
}) {
  const titleId = useId()
  const width = widthPx === 760 ? 'w-[min(760px,calc(100vw-24px))]' : 'w-[min(960px,calc(100vw-24px))]'
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={`card m-auto max-h-[85dvh] ${width} max-w-none overflow-y-auto bg-raised p-0 text-text backdrop:bg-black/40`}
      onClose={onClose}
    >
      <div className="sticky top-0 flex items-center gap-2 border-b border-line bg-raised px-3.5 py-2.5">
        <h2 id={titleId} className="min-w-0 flex-1 truncate font-semibold">
          {title} {aside}
        </h2>
        <CopyButton text={text} label={label}>
          Copy
        </CopyButton>
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  )
}
