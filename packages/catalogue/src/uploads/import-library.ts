import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { WorkingCopy } from '@pd/pictures'
import type { KnownPack, UploadChange } from '@pd/store'
import { DESK, openLibrary } from '../desk/desk-source.ts'
import type { Images } from '../images.ts'
import { importSource } from '../import/import-source.ts'
import type { ImportReport } from '../import/report.ts'
import { isSidecarName } from './sidecar-files.ts'
import type { UploadTools } from './upload-tools.ts'

/** The working copies that were made while the files were looked at, by content; each lies under the id of its upload. */
type PreparedCopies = ReadonlyMap<string, { readonly id: string; readonly copy: WorkingCopy }>

/** The images folder, in which a picture that was decoded already is not decoded again. */
const withPrepared = (images: Images, prepared: PreparedCopies): Images => ({
  ...images,
  make: async (pictureId, file) => {
    const known = prepared.get(file.sha256)
    if (known && (await images.copy(known.id, pictureId))) return { ok: true, value: known.copy }
    return images.make(pictureId, file)
  },
})

/** Imports the library: only what changed since is read. */
export const importLibrary = async (prepared: PreparedCopies, tools: UploadTools): Promise<ImportReport> => {
  const { imports, library, now, stop } = tools
  const source = await openLibrary(library)
  const fileOf = (name: string, path: string) => (name === DESK ? join(library, path) : tools.fileOf(name, path))
  return importSource(source, { imports, images: withPrepared(tools.images, prepared), fileOf, now, stop })
}

const GONE_PACK = 'The pack was removed, so nothing is added to it: bring it back, or choose another pack.'

/** What became of a file, and the picture that it is now. */
export type Outcome = UploadChange & { readonly pictureId?: string }

/** What became of the files that were put into the library, by their paths there. */
export const createOutcomes = (report: ImportReport, { imports, library }: UploadTools) => {
  const packs = new Map<string, Promise<KnownPack>>()
  const packAt = (path: string): Promise<KnownPack> => {
    const folder = dirname(path)
    const known = packs.get(folder) ?? imports.knownPack(DESK, folder === '.' ? '' : folder)
    packs.set(folder, known)
    return known
  }
  const refusals = new Map(report.refused.map((refusal) => [refusal.path, refusal]))
  const twins = new Map(report.duplicates.map(({ path, of }) => [path, of]))
  return async (path: string): Promise<Outcome> => {
    if (isSidecarName(basename(path))) return { state: 'added' }
    const { pictures } = await packAt(path)
    const picture = pictures.get(path)
    if (picture) return { state: 'added', itemId: picture.itemId, pictureId: picture.id }
    const refusal = refusals.get(path)
    // it lies in its pack and waits for a name
    if (refusal?.code === 'name_missing') return { state: 'added' }
    await rm(join(library, path), { force: true })
    const twin = pictures.get(twins.get(path) ?? '')
    if (twin) return { state: 'duplicate', otherId: twin.id }
    return { state: 'refused', detail: refusal?.detail ?? GONE_PACK }
  }
}
