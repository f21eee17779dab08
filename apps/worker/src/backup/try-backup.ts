import { hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataFolderAt } from '@pd/runtime'
import type { MysqlOptions } from '@pd/store'
import { readArchive, sealOf, writeArchive } from './archive.ts'
import type { GamePlace } from './game.ts'
import { MANIFEST, type Manifest } from './manifest.ts'

/** A game in a folder, with its database there or elsewhere. */
export const gameAt = (folder: string, database?: string, options: MysqlOptions = {}): GamePlace => ({
  ...dataFolderAt(folder, database),
  options,
})

/** A backup to be restored. */
export const from = (name: string) => () => ({ name, stream: createReadStream(name), size: 0 })

/** What a folder holds: the names of its files, and a hash of each. */
export const contentsOf = async (folder: string): Promise<Record<string, string>> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = names.map(({ parentPath, name }) => join(parentPath, name)).sort()
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(folder.length), hash('sha256', await readFile(file))] as const),
  )
  return Object.fromEntries(texts)
}

export const entriesOf = async (file: string): Promise<[name: string, content: Buffer][]> => {
  const entries: [string, Buffer][] = []
  await readArchive(createReadStream(file), async ({ name, pieces }) => {
    const parts: Buffer[] = []
    await sealOf(pieces, async (piece) => parts.push(piece))
    entries.push([name, Buffer.concat(parts)])
  })
  return entries
}

/** Writes a backup once more, with its entries changed on the way. */
export const rewrite = async (file: string, change: (name: string, content: Buffer) => [string, Buffer][]) => {
  const entries = (await entriesOf(file)).flatMap(([name, content]) => change(name, content))
  await rm(file)
  await writeArchive(file, async (archive) => {
    for (const [name, content] of entries) {
      await writeFile(`${file}.part`, content)
      await archive.addFile(name, `${file}.part`)
    }
  })
  await rm(`${file}.part`)
}

export const rewriteManifest = (file: string, change: (manifest: Manifest) => object) =>
  rewrite(file, (name, content) => [
    [name, name === MANIFEST ? Buffer.from(JSON.stringify(change(JSON.parse(`${content}`)))) : content],
  ])
