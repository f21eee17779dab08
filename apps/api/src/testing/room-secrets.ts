import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fold, type RoundPlan } from '@pd/core'
import { drawTestCard } from '@pd/testing/test-card'
import type { RoundPaths } from '../renders/render-paths.ts'
import type { TestApp } from './test-app.ts'

/** Names in three languages, an alias, a file and a source of each: no word of them is one that the game says. */
const OBJECTS = [
  ['brambleworth kettle', 'bouilloire grimaudine', 'Kesselflöte', 'grandmother singer', 'scan-00417', 'Ottoline Vask'],
  ['quillstone lantern', 'lanterne d’Émeraude', 'Kienspanleuchte', 'night glimmer', 'scan-00562', 'Perpetua Lund'],
  ['marrowfield trumpet', 'trompette châtaigne', 'Blechschnauze', 'brassy loudmouth', 'scan-00833', 'Ignatius Roe'],
] as const

export const putObjects = async (folder: string): Promise<void> => {
  const attic = join(folder, 'attic')
  await mkdir(attic, { recursive: true })
  for (const [seed, [, , , , file]] of OBJECTS.entries())
    await writeFile(join(attic, `${file}.png`), await drawTestCard(seed + 1))
  const items = OBJECTS.map(([en, fr, de, alias, file, credit]) => [
    file,
    { names: { en, fr, de }, aliases: { en: alias }, credit, licence: `Licence of ${credit}` },
  ])
  await writeFile(join(attic, 'pack.json'), JSON.stringify({ ladder: 'art', items: Object.fromEntries(items) }))
}

/** Texts that somebody may not be told, each with what it is. */
export type Secrets = ReadonlyMap<string, string>

export const together = (...all: Secrets[]): Secrets => new Map(all.flatMap((each) => [...each]))

/** All that tells what a round is about, from the store itself: names, ids, the file, its source, the whole picture. */
export const secretsOf = async (
  { store, catalogue, paths }: TestApp,
  { itemId, pictureId }: Pick<RoundPlan, 'itemId' | 'pictureId'>,
  round?: RoundPaths,
): Promise<Secrets> => {
  const [{ pack } = assert.fail('no pack')] = catalogue.current().packs
  const { items, pictures } = await store.imports.knownPack(pack.source, pack.path)
  const slug = [...items.values()].find(({ id }) => id === itemId)?.slug
  const file = [...pictures.values()].find(({ id }) => id === pictureId)
  const subject = await catalogue.subject(itemId, pictureId)
  assert.ok(slug && file && subject)
  const names = [...subject.names.map(({ text }) => text), ...subject.shownNames.values()]
  assert.ok(names.length > 4)
  return new Map([
    ...names.map((name): [string, string] => [name, 'a name']),
    ...names.map((name): [string, string] => [fold(name), 'a folded name']),
    [slug, 'the slug'],
    [itemId, 'the item'],
    [pictureId, 'the picture'],
    [file.path, 'the file'],
    [file.path.replace(/^.*\/|\.png$/g, ''), 'the name of the file'],
    [file.sha256, 'the content of the file'],
    [subject.credit, 'the source'],
    [subject.licence, 'the licence'],
    ...(round ? [[round.full(pictureId), 'the whole picture'] as const] : []),
    [paths.thumbnail(pictureId), 'the small picture'],
  ])
}

/** The renders of a round that are sharper than a number of cells. */
export const sharperThan = (round: RoundPaths, { pictureId, ladder }: RoundPlan, cells: number): Secrets =>
  new Map(
    ladder.filter((more) => more > cells).map((more) => [round.level(pictureId, more), `the render of ${more} cells`]),
  )
