import { useEffect, useState } from 'preact/hooks'
import { ladderOf, type Practice } from './state.ts'

/** A picture with exactly as many pixels as a level has cells, as the server would have made it, or the whole one. */
const cutLevel = async (file: Blob, cells: number | undefined): Promise<Blob> => {
  if (cells === undefined) return file
  const image = await createImageBitmap(file)
  const scale = cells / Math.max(image.width, image.height)
  const size = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)))
  const [width = 1, height = 1] = size
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context) context.imageSmoothingQuality = 'high'
  context?.drawImage(image, 0, 0, width, height)
  return canvas.convertToBlob()
}

/** The address of a level of the picture, made on this device; undefined until it is. */
export const useLevelPicture = ({ picture, round }: Practice): { url: string; level: number } | undefined => {
  const [made, setMade] = useState<{ url: string; level: number }>()
  const { level, outcome } = round.value
  const kept = picture.value
  useEffect(() => {
    if (!kept) return
    let isCurrent = true
    void cutLevel(kept.file, outcome ? undefined : ladderOf(kept)[level - 1]).then((blob) => {
      if (isCurrent) setMade({ url: URL.createObjectURL(blob), level })
    })
    return () => {
      isCurrent = false
    }
  }, [kept, level, outcome])
  // A picture stays in view until the next one is made.
  useEffect(() => made && (() => URL.revokeObjectURL(made.url)), [made])
  return made
}
