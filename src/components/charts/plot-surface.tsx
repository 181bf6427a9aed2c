import type { ComponentProps, ReactNode, Ref } from 'react'

/** The ground of a picture: hears the pointer, and shows when the slider in it has the focus. */
export function PlotSurface({
  ref,
  heightPx,
  pointing,
  surface,
  children,
}: {
  ref: Ref<HTMLDivElement>
  heightPx: number
  /** Whether a click would open something. */
  pointing: boolean
  surface: ComponentProps<'div'>
  children: ReactNode
}) {
  return (
    <div
      ref={ref}
      className={`relative min-w-0 overflow-hidden rounded-[3px] outline-accent select-none has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-1 ${pointing ? 'cursor-pointer' : ''}`}
      style={{ height: heightPx }}
      {...surface}
    >
      {children}
    </div>
  )
}
