import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type BareFormat, bareFormat, readSource } from '@pd/pictures'
import type { PackedItem, PictureRecord } from '@pd/store'
import { nullIfMissing } from '../folder/missing.ts'
import type { Images } from '../images.ts'

/** Where the files of pictures lie. */
export type ExportTools = {
  readonly images: Pick<Images, 'lend'>
  /** The file behind a path of any source, or null when that source is not to be found here. */
  readonly fileOf: (source: string, path: string) => string | null
}

/** The file in which a picture leaves: with nothing but the picture in it. */
export type ChosenFile = {
  readonly extension: BareFormat
  readonly sha256: string
  /** Whether it is the file that was imported, or else the working copy. */
  readonly isOriginal: boolean
  /** Reads it again; throws when it is another by now. */
  readonly read: () => Promise<Buffer>
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url')

type Place = { readonly sha256: string; readonly readNow: () => Promise<Buffer | null> }

const readAgain =
  ({ sha256, readNow }: Place) =>
  async (): Promise<Buffer> => {
    const bytes = await readNow()
    if (bytes !== null && hashOf(bytes) === sha256) return bytes
    throw new Error('a picture of the pack changed while it was exported: export it again')
  }

const readOriginal = async ({ source, path }: PictureRecord, { fileOf }: ExportTools): Promise<Buffer | null> => {
  const file = fileOf(source, path)
  const read = file === null ? null : await readSource(file)
  return read?.ok ? read.value : null
}

/** The imported file, if it is as it was and carries nothing but its picture. */
const chooseOriginal = async (picture: PictureRecord, tools: ExportTools): Promise<ChosenFile | null> => {
  const { sha256 } = picture
  const readNow = () => readOriginal(picture, tools)
  const bytes = await readNow()
  const extension = bytes !== null && hashOf(bytes) === sha256 ? bareFormat(bytes) : null
  return extension && { extension, sha256, isOriginal: true, read: readAgain({ sha256, readNow }) }
}

/** A working copy is made without metadata. */
const chooseCopy = async ({ id }: PictureRecord, { images }: ExportTools): Promise<ChosenFile | null> => {
  const readNow = () => images.lend(id, (path) => readFile(path)).catch(nullIfMissing)
  const bytes = await readNow()
  if (bytes === null) return null
  const sha256 = hashOf(bytes)
  return { extension: 'jpg', sha256, isOriginal: false, read: readAgain({ sha256, readNow }) }
}

/** The file in which a picture of an item leaves; null where neither its original nor its working copy, which is cropped if the item is, is there. */
export const chooseFile = async (
  picture: PictureRecord,
  { isCropped }: Pick<PackedItem, 'isCropped'>,
  tools: ExportTools,
): Promise<ChosenFile | null> => (isCropped ? null : await chooseOriginal(picture, tools)) ?? chooseCopy(picture, tools)
