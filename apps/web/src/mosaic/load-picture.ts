import { type Bitmap, bitmapFrom } from './bitmap.ts'

/** A render once it is here: cells to be drawn one by one, or the full picture. */
export type LoadedPicture =
  | { readonly kind: 'cells'; readonly bitmap: Bitmap }
  | { readonly kind: 'photo'; readonly image: HTMLImageElement }

const fetchImage = async (url: string): Promise<HTMLImageElement> => {
  const image = new Image()
  if (new URL(url, location.href).origin !== location.origin) image.crossOrigin = 'anonymous'
  image.src = url
  await image.decode()
  return image
}

const readCells = (image: HTMLImageElement, columns: number, rows: number): Bitmap => {
  const canvas = new OffscreenCanvas(columns, rows)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context) context.imageSmoothingQuality = 'high'
  context?.drawImage(image, 0, 0, columns, rows)
  return bitmapFrom(columns, rows, context?.getImageData(0, 0, columns, rows).data ?? [])
}

/** Reads the cells of a coarse render, which has exactly as many pixels. */
export const loadCells = async (url: string): Promise<Bitmap> => {
  const image = await fetchImage(url)
  return readCells(image, image.naturalWidth, image.naturalHeight)
}

/** A picture in few cells, this many along its longer side. */
export const sampleImage = (image: HTMLImageElement, most: number): Bitmap => {
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = most / Math.max(width, height)
  return readCells(image, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
}

/** Fetches a render; rejects when the server does not give it. */
export const loadPicture = async (url: string, isFull: boolean): Promise<LoadedPicture> =>
  isFull ? { kind: 'photo', image: await fetchImage(url) } : { kind: 'cells', bitmap: await loadCells(url) }
