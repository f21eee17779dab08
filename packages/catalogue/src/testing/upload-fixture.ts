import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LADDERS } from '@pd/core'
import { type ListedUpload, NEW_UPLOAD, type Upload } from '@pd/store'
import { DESK } from '../desk/desk-source.ts'
import { newId } from '../import/new-id.ts'
import type { UploadTools } from '../uploads/upload-tools.ts'
import { workUploads } from '../uploads/work-uploads.ts'
import type { ImportFixture } from './import-fixture.ts'

const QUEUED = { ...NEW_UPLOAD, account: 'ann', folder: '', state: 'queued' } as const

/** Uploads into the packs of a library beside the folders of an import fixture. */
export const createUploads = (fixture: ImportFixture) => {
  const [folder, library] = [join(fixture.home, 'uploads'), join(fixture.home, 'library')]
  const errors: unknown[] = []
  let at = 0
  const tools = (changes: Partial<UploadTools> = {}): UploadTools => ({
    uploads: fixture.store.uploads,
    imports: fixture.store.imports,
    audit: fixture.store.audit,
    addPack: fixture.store.curation.addPack,
    images: fixture.images,
    folder,
    library,
    holder: 'a worker',
    fileOf: () => null,
    now: () => 1,
    stop: new AbortController().signal,
    onError: (error) => void errors.push(error),
    ...changes,
  })
  const addPack = async (path: string): Promise<string> => {
    const pack = { id: newId(), source: DESK, path, titles: { und: path }, licence: '', credit: '', homepage: null }
    await fixture.store.imports.apply({ pack: { ...pack, ladder: LADDERS.photo, visibility: 'public' } })
    await mkdir(join(library, path), { recursive: true })
    return pack.id
  }
  const send = async (
    packId: string | null,
    name: string,
    content: Buffer | string,
    changes: Partial<Upload> = {},
  ): Promise<string> => {
    const id = newId()
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, id), content)
    const bytes = Buffer.byteLength(content)
    await fixture.store.uploads.add({ ...QUEUED, id, packId, name, bytes, at: ++at, ...changes })
    return id
  }
  /** Works until the queue is empty. */
  const work = async (changes: Partial<UploadTools> = {}): Promise<void> => {
    while ((await workUploads(tools(changes))) > 0);
  }
  const listed = (packId: string): Promise<ListedUpload[]> =>
    fixture.store.uploads.list({ packId, addedSince: 0, limit: 100 })
  return {
    folder,
    library,
    errors,
    tools,
    addPack,
    send,
    work,
    listed,
    /** What became of the uploads of a pack, the earliest first: `name state` and what else is said. */
    outcomes: async (packId: string): Promise<string[]> =>
      (await listed(packId))
        .reverse()
        .map(({ name, state, detail }) => [name, state, detail].filter(Boolean).join(' ')),
    files: async (path = ''): Promise<string[]> => {
      const entries = await readdir(join(library, path), { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile())
      return files.map(({ parentPath, name }) => join(parentPath, name).slice(library.length + 1)).sort()
    },
    waiting: async (): Promise<string[]> => (await readdir(folder)).sort(),
  }
}

export type Uploads = ReturnType<typeof createUploads>
