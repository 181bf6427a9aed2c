/** How high the pictures are, as scatter/dot-places.ts and columns/column-shapes.ts make them: their code comes later. */
export const PICTURE_PX = 246

/** The room of a picture and its line of words until it is there. */
export const PictureRoom = () => (
  <div>
    <div className="rounded-[3px] bg-sunken motion-safe:animate-pulse" style={{ height: PICTURE_PX }} />
    <div className="mt-1 h-[38px] sm:h-[19px]" />
  </div>
)
