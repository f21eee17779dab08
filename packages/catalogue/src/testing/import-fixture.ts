import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'node:test'
import { decodeInProcess } from '@pd/pictures'
import { openStore, type Store } from '@pd/store'
import { drawTestCard } from '@pd/testing/test-card'
import { openFolder } from '../folder/folder-source.ts'
import { type Images, openImages } from '../images.ts'
import { importSource } from '../import/import-source.ts'
import type { ImportTools } from '../import/import-tools.ts'
import type { ImportReport } from '../import/report.ts'
import { readSnapshot } from '../snapshot/read-snapshot.ts'

/** A folder of pictures, an empty database and an images folder of their own for each test. */
export class ImportFixture {
  home = ''
  folder = ''
  #store: Store | undefined
  #images: Images | undefined
  /** The files that were decoded, as `make` got them. */
  readonly decoded: string[] = []

  get store(): Store {
    if (!this.#store) throw new Error('the fixture is not open')
    return this.#store
  }

  get images(): Images {
    if (!this.#images) throw new Error('the fixture is not open')
    return this.#images
  }

  async open(): Promise<void> {
    this.home = await mkdtemp(join(tmpdir(), 'pd-import-'))
    this.folder = join(this.home, 'pictures')
    await mkdir(this.folder)
    this.#store = await openStore(':memory:')
    this.decoded.length = 0
    this.#images = await openImages(join(this.home, 'images'), (job) => {
      this.decoded.push(job.source)
      return decodeInProcess(job)
    })
  }

  async close(): Promise<void> {
    await this.store.close()
    await rm(this.home, { recursive: true })
  }

  /** Writes a file of the folder of pictures. */
  put = async (path: string, content: Buffer | string): Promise<void> => {
    await mkdir(dirname(join(this.folder, path)), { recursive: true })
    await writeFile(join(this.folder, path), content)
  }

  /** Writes a test card; the same seed makes the same file. */
  card = async (path: string, seed: number): Promise<void> => this.put(path, await drawTestCard(seed))

  move = async (from: string, to: string): Promise<void> => {
    await mkdir(dirname(join(this.folder, to)), { recursive: true })
    await rename(join(this.folder, from), join(this.folder, to))
  }

  run = async (from = this.folder, changes: Partial<ImportTools> = {}): Promise<ImportReport> =>
    importSource(await openFolder(from), {
      imports: this.store.imports,
      images: this.images,
      fileOf: (source, path) => join(source, path),
      now: () => 1,
      ...changes,
    })

  snapshot = () => readSnapshot(this.store.catalogue)

  /** The items in play by pack title and name: the id of each and its pictures in play. */
  items = async (): Promise<Map<string, { id: string; pictures: string[] }>> => {
    const snapshot = await this.snapshot()
    return new Map(
      snapshot
        .list('en')
        .page({ limit: 1_000 })
        .map(({ number, itemId }) => {
          const { name, pictureId } = snapshot.listed(number, 'en')
          const titles = snapshot.subject(itemId, pictureId ?? '')?.pack.titles ?? {}
          return [`${Object.values(titles)[0]}/${name}`, { id: itemId, pictures: snapshot.pictureIds(itemId).sort() }]
        }),
    )
  }
}

/** The counts of a report that are not zero. */
export const countsOf = ({ notes: _, ...report }: ImportReport): Record<string, number> => {
  const counts = Object.entries(report).map(([name, count]) => [name, typeof count === 'number' ? count : count.length])
  return Object.fromEntries(counts.filter(([, count]) => count !== 0))
}

/** A fixture for the suite in which this is called. */
export const useImportFixture = (): ImportFixture => {
  const fixture = new ImportFixture()
  beforeEach(() => fixture.open())
  afterEach(() => fixture.close())
  return fixture
}
