import { readFile } from 'node:fs/promises'
import type { Frame } from '../render/frame.ts'
import { replaceFile } from '../replace-file.ts'
import { open } from '../vips.ts'
import { jpegOf } from './working-copy.ts'

/** A part of a picture, as fractions of its width and height. */
export type Part = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** The pixels from `start` on that a part of a side takes: one at least, and none beyond the side. */
const pixelsOf = (side: number, from: number, share: number): readonly [start: number, length: number] => {
  const start = Math.min(side - 1, Math.floor(from * side))
  return [start, Math.min(side - start, Math.max(1, Math.round(share * side)))]
}

/** Writes a part of a working copy as a working copy of its own, and resolves to its size; throws if there is none to cut. */
export const cropCopy = async (source: string, target: string, part: Part): Promise<Frame> => {
  const image = open(await readFile(source))
  const { width = 1, height = 1 } = await image.metadata()
  const [left, wide] = pixelsOf(width, part.left, part.width)
  const [top, high] = pixelsOf(height, part.top, part.height)
  const bytes = await jpegOf(image.extract({ left, top, width: wide, height: high })).toBuffer()
  await replaceFile(target, bytes)
  return { width: wide, height: high }
}
