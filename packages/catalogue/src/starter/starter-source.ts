import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { LADDERS, type LadderKind, type Name } from '@pd/core'
import type { ItemDraft, PackDraft, Source } from '../draft.ts'

/** The name of the starter collection as a source. */
export const STARTER = 'starter'

type Words = Readonly<Record<string, string>>
type StarterItem = {
  readonly file: string
  readonly slug: string
  readonly names: Words
  readonly aliases: Readonly<Record<string, readonly string[]>>
}
type Manifest = {
  readonly source: { readonly package: string; readonly folder: string }
  readonly licence: string
  readonly credit: string
  readonly homepage: string
  readonly ladder: LadderKind
  readonly packs: readonly { readonly key: string; readonly titles: Words; readonly items: readonly StarterItem[] }[]
}

/** Large enough for a screen across the room, and a fifth of a second of processor time a drawing. */
const DRAWING_SIDE = 640

const MANIFEST = new URL('../../../../packs/starter.json', import.meta.url)

/** The folder of the pictures inside the npm package that the manifest names. */
const picturesFolder = ({ source }: Manifest): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${source.package}/package.json`)), source.folder)

/** The emoji of a picture, whose file has its code points for a name: `1f43b-200d-2744-fe0f.svg`. */
const emojiOf = (file: string): string =>
  String.fromCodePoint(
    ...file
      .replace(/\..*/, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16)),
  )

const draftItem = async (item: StarterItem, folder: string): Promise<ItemDraft> => {
  const file = join(folder, item.file)
  const { size, mtimeMs } = await stat(file)
  const aliases = Object.entries(item.aliases).flatMap(([locale, texts]): Name[] =>
    texts.map((text) => ({ locale, text })),
  )
  return {
    slug: item.slug,
    names: Object.entries(item.names).map(([locale, text]) => ({ locale, text })),
    aliases: [...aliases, { locale: 'und', text: emojiOf(item.file) }],
    licence: null,
    credit: null,
    files: [{ path: item.file, file, bytes: size, modifiedAt: Math.trunc(mtimeMs) }],
  }
}

/** The starter collection: names from packs/starter.json, pictures from the npm package that it names. */
export const openStarter = async (): Promise<Source> => {
  const manifest = JSON.parse(await readFile(MANIFEST, 'utf8')) as Manifest
  const folder = picturesFolder(manifest)
  const { licence, credit, homepage, ladder } = manifest
  return {
    name: STARTER,
    limits: { drawingSide: DRAWING_SIDE },
    fileCount: manifest.packs.reduce((count, pack) => count + pack.items.length, 0),
    fileOf: (path) => join(folder, path),
    packs: async function* (): AsyncGenerator<PackDraft> {
      for (const { key, titles, items } of manifest.packs) {
        const drafts = await Promise.all(items.map((item) => draftItem(item, folder)))
        const about = { titles, licence, credit, homepage, ladder: LADDERS[ladder], visibility: 'public' } as const
        yield { path: key, ...about, items: drafts }
      }
    },
  }
}
