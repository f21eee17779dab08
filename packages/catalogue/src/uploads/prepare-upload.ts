import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  adviceFor,
  hashSource,
  type ImageStats,
  measureImage,
  type PictureFormat,
  sniffFile,
  type WorkingCopy,
} from '@pd/pictures'
import type { Upload } from '@pd/store'
import { isSkippedName } from '../folder/skipped-names.ts'
import { isSidecarName } from './sidecar-files.ts'
import { type Decision, refuseUpload, type UploadTools } from './upload-tools.ts'

/** A file of the queue after its content was looked at; `copy` is its working copy under the upload's id, null where no picture needs one. */
export type Prepared =
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'sidecar'; readonly sha256: string }
  | { readonly kind: 'zip' }
  | {
      readonly kind: 'picture'
      readonly format: PictureFormat
      readonly sha256: string
      readonly copy: WorkingCopy | null
      readonly look: ImageStats | null
    }

const NO_PICTURE =
  'This is no picture that can be read here: choose a JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG file, or a ZIP of such files.'
const LEFT_BEHIND = 'A system or a program left this file in the folder, and it is no picture.'

const decided = (decision: Decision): Prepared => ({ kind: 'decided', decision })
const refused = (detail: string): Prepared => decided(refuseUpload(detail))

const isZip = async (file: string): Promise<boolean> => {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && ['PK\x03\x04', 'PK\x05\x06'].includes(buffer.toString('latin1'))
  } finally {
    await handle.close()
  }
}

const isLeftBehind = ({ name, folder }: Upload): boolean => [...folder.split('/'), name].some(isSkippedName)

/** What a file is that no signature of a picture begins. */
const prepareOther = async (upload: Upload, file: string): Promise<Prepared> => {
  if (isLeftBehind(upload)) return decided({ kind: 'discarded', detail: LEFT_BEHIND })
  if (!isSidecarName(upload.name)) return (await isZip(file)) ? { kind: 'zip' } : refused(NO_PICTURE)
  const content = await hashSource(file)
  return content.ok ? { kind: 'sidecar', sha256: content.value } : refused(content.reason.detail)
}

const EMPTY = 'The file is empty: copy or download the picture again.'
const GONE = 'The file is gone from the server: upload it again.'

/**
 * Looks at the content of a file, not at its name, and makes the working copy of a picture. `isKnown` says whether the pack has a
 * content already, which needs no copy.
 */
export const prepareUpload = async (
  upload: Upload,
  isKnown: (sha256: string) => boolean,
  { images, folder, stop }: UploadTools,
): Promise<Prepared> => {
  const file = join(folder, upload.id)
  const stats = await stat(file).catch(() => null)
  if (stats === null) return refused(GONE)
  if (stats.size === 0) return refused(EMPTY)
  const found = await sniffFile(file)
  if (found.kind === 'unsupported') return refused(adviceFor(found.name))
  if (found.kind === 'unknown') return prepareOther(upload, file)
  const content = await hashSource(file)
  if (!content.ok) return refused(content.reason.detail)
  const [sha256, { format }] = [content.value, found]
  if (isKnown(sha256)) return { kind: 'picture', format, sha256, copy: null, look: null }
  const made = await images.make(upload.id, { source: file, sha256, stop })
  if (!made.ok) return refused(made.reason.detail)
  const look = await images.lend(upload.id, measureImage)
  return { kind: 'picture', format, sha256, copy: made.value, look: look.ok ? look.value : null }
}
