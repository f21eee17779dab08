import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printPhotos, wordFor } from '../photos/print-photos.ts'
import { drawDrawing } from './draw-drawing.ts'

/** Fills a new folder with `count` different drawings. */
export const fillWithDrawings = async (folder: string, count: number): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (let at = 0; at < count; at++) await writeFile(join(folder, `${wordFor(at)}.svg`), drawDrawing(at))
}

/** The number of small files of each kind in a folder. */
export type SmallFiles = { readonly pictures: number; readonly duplicates: number; readonly refused: number }

const SMALL = { width: 320, height: 240 }

/** Fills a new folder with pictures of 320 × 240, second copies of some of them, and files that are no picture. */
export const fillWithSmallFiles = async (
  folder: string,
  { pictures, duplicates, refused }: SmallFiles,
): Promise<void> => {
  await printPhotos(
    folder,
    Array.from({ length: pictures }, () => SMALL),
  )
  const names = (await readdir(folder)).toSorted()
  for (const name of names.slice(0, duplicates)) await copyFile(join(folder, name), join(folder, `zz second ${name}`))
  for (let at = 0; at < refused; at++) await writeFile(join(folder, `zz text ${wordFor(at)}.jpg`), `text ${at}`)
}
