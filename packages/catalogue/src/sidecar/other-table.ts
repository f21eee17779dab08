import { linesOf } from './csv-rows.ts'
import { SILENT } from './fields.ts'
import { findHeader, readItemsCsv } from './items-csv.ts'
import type { PictureIndex } from './picture-index.ts'

/** Whether a table has a column of files that a line of it names, and a row of a picture: then it is meant as an items.csv. */
export const describesPictures = (text: string, folder: string, pictures: PictureIndex): boolean =>
  findHeader(linesOf(text)) !== null &&
  readItemsCsv(text, 'und', SILENT).some(({ file }) => pictures.find(folder, file).length > 0)
