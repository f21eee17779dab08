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

/** Reads the cells of a coarse render, which has exactly as many pixels. */
export const loadCells = async (url: string): Promise<Bitmap> => {
  const image = await fetchImage(url)
  const { naturalWidth: columns, naturalHeight: rows } = image
  const canvas = new OffscreenCanvas(columns, rows)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(image, 0, 0)
  return bitmapFrom(columns, rows, context?.getImageData(0, 0, columns, rows).data ?? [])
}

/** Fetches a render; rejects when the server does not give it. */
export const loadPicture = async (url: string, isFull: boolean): Promise<LoadedPicture> =>
  isFull ? { kind: 'photo', image: await fetchImage(url) } : { kind: 'cells', bitmap: await loadCells(url) }
