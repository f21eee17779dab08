import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { UPLOAD_EXPIRY_MS } from '@pd/catalogue'
import type { UploadStore } from '@pd/store'
import { FileStore } from '@tus/file-store'
import { Upload } from '@tus/server'
import type { DeskUploadTools } from './upload-tools.ts'

type Tools = Pick<DeskUploadTools, 'store' | 'folder' | 'now'>

/** The queue in the place of the files that tus would keep beside the uploaded ones. */
const rowsAsConfig = (uploads: UploadStore) => ({
  get: async (id: string): Promise<Upload | undefined> => {
    const row = await uploads.find(id)
    if (row === null) return undefined
    return new Upload({ id, size: row.bytes, offset: 0, creation_date: new Date(row.at).toISOString() })
  },
  set: async (): Promise<void> => undefined,
  delete: (id: string): Promise<void> => uploads.remove(id),
})

/** Files in a folder, with what is known of them in the database; a file that has arrived is on the disk before it is queued. */
export class QueueStore extends FileStore {
  readonly #tools: Tools

  constructor(tools: Tools) {
    const { folder, store } = tools
    super({ directory: folder, configstore: rowsAsConfig(store), expirationPeriodInMilliseconds: UPLOAD_EXPIRY_MS })
    // neither uploads of unknown length nor those in several parts
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration']
    this.#tools = tools
  }

  /** A file that is queued may lie elsewhere by now: all of it has arrived. One that arrived when the process was killed is queued now. */
  override async getUpload(id: string): Promise<Upload> {
    const row = await this.#tools.store.find(id)
    if (row !== null && row.state !== 'receiving') return new Upload({ id, size: row.bytes, offset: row.bytes })
    const upload = await super.getUpload(id)
    if (upload.offset === upload.size) await this.finish(id)
    return upload
  }

  /** Queues a file that has arrived. */
  async finish(id: string): Promise<void> {
    const { store, folder, now } = this.#tools
    const file = await open(join(folder, id), 'r+')
    await file.sync().finally(() => file.close())
    await store.arrived(id, now())
  }
}
