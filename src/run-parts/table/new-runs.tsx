import { plural } from '../../lib/text'

/** Over the rows, so that its coming moves none of them. */
export function NewRuns({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <p role="status" className="sticky top-[42px] left-0 z-10 h-0 text-center">
      <button type="button" className="btn rounded-full border-accent text-accent" onClick={onShow}>
        {plural(count, 'new run')}
      </button>
    </p>
  )
}
