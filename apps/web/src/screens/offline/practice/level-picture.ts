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
    let url = ''
    let isCurrent = true
    void cutLevel(kept.file, outcome ? undefined : ladderOf(kept)[level - 1]).then((blob) => {
      if (!isCurrent) return
      url = URL.createObjectURL(blob)
      setMade({ url, level })
    })
    return () => {
      isCurrent = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [kept, level, outcome])
  return made
}
