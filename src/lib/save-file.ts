/** How long a browser may take to begin reading what a link offers. */
const KEPT_MS = 60_000

interface FileToSave {
  /** With its ending, such as "runs.csv". */
  name: string
  /** Its media type, without parameters. */
  type: string
  /** The text, part by part; asked for once the place is chosen. */
  parts: () => AsyncIterable<string>
}

/** Not every browser has it, and TypeScript's own types don't either. */
type SavePicker = (options: {
  suggestedName: string
  types: { accept: Record<string, string[]> }[]
}) => Promise<FileSystemFileHandle>

/**
 * Saves a text as a UTF-8 file: straight to the disk where the browser lets the user choose a place, else as a
 * download, which is in memory until then. Call it from a click. False when the user chose no place; throws what
 * `parts` throws, and what the disk refuses. Of a file that failed nothing is kept.
 */
export async function saveFile(file: FileToSave): Promise<boolean> {
  const place = await choosePlace(file)
  if (place === 'none') return false
  if (place === 'download') await download(file)
  else await write(place, file)
  return true
}

async function choosePlace({ name, type }: FileToSave): Promise<FileSystemFileHandle | 'download' | 'none'> {
  const { showSaveFilePicker: pick } = window as { showSaveFilePicker?: SavePicker }
  if (!pick) return 'download'
  try {
    const ending = name.slice(name.lastIndexOf('.'))
    return await pick.call(window, { suggestedName: name, types: [{ accept: { [type]: [ending] } }] })
  } catch (error) {
    // Anything but the user's "Cancel" means that a policy forbids the choice: a download is still allowed.
    return error instanceof DOMException && error.name === 'AbortError' ? 'none' : 'download'
  }
}

async function write(place: FileSystemFileHandle, { parts }: FileToSave): Promise<void> {
  const writable = await place.createWritable()
  try {
    for await (const part of parts()) await writable.write(part)
  } catch (error) {
    await writable.abort().catch(() => undefined)
    throw error
  }
  await writable.close()
}

async function download({ name, type, parts }: FileToSave): Promise<void> {
  // A blob for each part: the browser may put it on the disk, a string stays in memory.
  const blobs: Blob[] = []
  for await (const part of parts()) blobs.push(new Blob([part]))
  const url = URL.createObjectURL(new Blob(blobs, { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
