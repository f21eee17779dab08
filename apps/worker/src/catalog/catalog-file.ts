import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import type { AuditedItem } from '@pd/store'
import type { Finding } from '../audit/finding.ts'
import { removeAbandoned, temporaryBeside } from '../temporary/temporary-file.ts'

/** The version of the file's shape; apps/worker/catalog.schema.json is its description. */
export const CATALOG_VERSION = 1

/** Writes the catalogue as it comes, beside its place; a reader sees the old file or the whole new one. */
export type CatalogFile = {
  addItems(items: readonly AuditedItem[]): Promise<void>
  addFindings(findings: readonly Finding[]): Promise<void>
  /** Puts the whole file in its place, with `summary` as its last members. */
  finish(summary: Readonly<Record<string, unknown>>): Promise<void>
  /** Leaves what was there before; after `finish` it does nothing. */
  discard(): Promise<void>
}

/** The names of an item by language, the listed one first. */
const namesOf = ({ names }: AuditedItem): Record<string, string[]> => {
  const byLanguage: Record<string, string[]> = {}
  for (const listed of ['name', 'alias'])
    for (const { kind, locale, text } of names) {
      if (kind !== listed) continue
      byLanguage[locale] ??= []
      byLanguage[locale].push(text)
    }
  return byLanguage
}

const itemEntry = (item: AuditedItem) => ({
  id: item.id,
  pack: item.packId,
  names: namesOf(item),
  pictures: item.pictures.map(({ id, source, path, bytes, width, height }) => ({
    id,
    source,
    path,
    bytes,
    width,
    height,
  })),
})

const CHUNK_CHARS = 65_536

/** A JSON list without its brackets, written in large pieces. */
const listIn = <T>(handle: FileHandle, entryOf: (each: T) => unknown) => {
  let [text, written] = ['', 0]
  const flush = async () => {
    const piece = text
    text = ''
    if (piece) await handle.write(piece)
  }
  return {
    add: async (list: readonly T[]) => {
      for (const each of list) {
        text += `${written++ === 0 ? '\n' : ',\n'}${JSON.stringify(entryOf(each))}`
        if (text.length >= CHUNK_CHARS) await flush()
      }
    },
    flush,
  }
}

/** Begins a catalogue beside `file`, of version `app` and time `now` (epoch milliseconds). Ends with `finish` or `discard`. */
export const openCatalogFile = async (file: string, app: string, now: number): Promise<CatalogFile> => {
  await removeAbandoned(file, now)
  const [itemsFile, findingsFile] = [temporaryBeside(file, 'items'), temporaryBeside(file, 'findings')]
  const whole = await open(itemsFile, 'wx')
  const aside = await open(findingsFile, 'wx')
  const items = listIn(whole, itemEntry)
  const findings = listIn(aside, (finding: Finding) => finding)
  const head = { version: CATALOG_VERSION, generatedAt: new Date(now).toISOString(), app }
  await whole.write(`${JSON.stringify(head).slice(0, -1)},"items":[`)
  const close = async () => {
    await Promise.allSettled([whole.close(), aside.close()])
    for (const each of [itemsFile, findingsFile]) await rm(each, { force: true })
  }
  return {
    addItems: items.add,
    addFindings: findings.add,
    finish: async (summary) => {
      await items.flush()
      await findings.flush()
      await whole.write('\n],"findings":[')
      for await (const piece of createReadStream(findingsFile)) await whole.write(piece as Buffer)
      await whole.write(`\n],${JSON.stringify(summary).slice(1)}\n`)
      await whole.sync()
      await rename(itemsFile, file)
      await close()
    },
    discard: close,
  }
}
