import { readBase64 } from '../../../kit/read-base64.ts'

/** The longer side of what is sent: a room shows no picture larger. */
const SIDE_MOST = 1_600
const QUALITY = 0.85

/** The size of a picture whose longer side is at most `SIDE_MOST`, in whole pixels. */
export const fitInto = (width: number, height: number): { width: number; height: number } => {
  const scale = Math.min(1, SIDE_MOST / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * A picture of the device as a small JPEG in base64, without what a camera writes beside it, such as the place; rejects where the browser
 * can't read the file.
 */
export const shrinkPicture = async (file: Blob): Promise<string> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const size = fitInto(bitmap.width, bitmap.height)
  const canvas = Object.assign(document.createElement('canvas'), size)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('there is no canvas')
  // a JPEG has no transparency
  context.fillStyle = '#fff'
  context.fillRect(0, 0, size.width, size.height)
  context.drawImage(bitmap, 0, 0, size.width, size.height)
  bitmap.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (!blob) throw new Error('the canvas gave no picture')
  return readBase64(blob)
}
