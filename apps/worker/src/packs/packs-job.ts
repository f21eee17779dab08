import { join } from 'node:path'
import { imagesAt, titleOf } from '@pd/catalogue'
import { fold } from '@pd/core'
import { Fault, openDataFolder } from '@pd/runtime'
import { withDatabase } from '@pd/runtime/open-database'
import type { ListedPack, PackState, Store } from '@pd/store'
import { databaseOptions } from '../database-options.ts'
import { defineJob, type JobTools } from '../job.ts'
import { openPictures } from '../pictures.ts'
import { DATABASE_SETTINGS, SETTINGS, STORE_SETTINGS } from '../settings.ts'
import { describePacks } from './describe-packs.ts'
import { exportToFile } from './export-to-file.ts'

type Change = { readonly state: PackState | null; readonly event: string; readonly sentence: string }

/** What each word does to packs, how the audit log calls it, and what it means for players. */
const CHANGES: Readonly<Record<string, Change>> = {
  hide: {
    state: 'hidden',
    event: 'pack_hidden',
    sentence: 'is hidden: its items are out of play, old games still show them',
  },
  show: { state: null, event: 'pack_shown', sentence: 'is what its pack.json says' },
  public: { state: 'public', event: 'pack_made_public', sentence: 'is public: everybody may play it' },
  unlisted: {
    state: 'unlisted',
    event: 'pack_unlisted',
    sentence: 'is unlisted: only who has a link with its id may play it',
  },
  rooms: {
    state: 'rooms only',
    event: 'pack_for_rooms',
    sentence: 'is for rooms only: nobody plays it alone, and its names are listed nowhere',
  },
  remove: {
    state: 'removed',
    event: 'pack_removed',
    sentence: 'is removed: it is out of play and no import brings it back until it is shown, old games still show it',
  },
}
/** Without the operator's word a pack is public, or what its pack.json says; that is known only now. */
const sentenceOf = (change: Change, before: ListedPack, { state }: ListedPack): string => {
  if (before.state === 'removed' && change.state !== 'removed' && change.state !== 'hidden')
    return `is ${state}: the next import puts its items in play again`
  const said = Object.values(CHANGES).find((one) => one.state === state)
  return said?.sentence ?? change.sentence
}

/** How a pack is called in messages: by its title, and by where it lies. */
const nameOf = ({ pack }: ListedPack): string => {
  const title = pack.titles.en ?? Object.values(pack.titles)[0] ?? pack.path
  return `${title} (${pack.path ? join(titleOf(pack.source), pack.path) : titleOf(pack.source)})`
}

const isCalled = ({ pack }: ListedPack, word: string): boolean =>
  pack.id === word || Object.values(pack.titles).some((title) => fold(title) === fold(word))

/** The one pack with this id, or else with this title. */
const findPack = (packs: readonly ListedPack[], word: string): ListedPack => {
  const found = packs.filter((pack) => isCalled(pack, word))
  const [pack, another] = found
  if (pack && (!another || pack.pack.id === word)) return pack
  if (!pack) throw new Fault(`No pack has the id or the title "${word}": "npm run worker -- packs" lists them.`, 2)
  const ids = found.map((each) => `${each.pack.id} is ${nameOf(each)}`)
  throw new Fault(`"${word}" is the title of ${found.length} packs, so name one by its id: ${ids.join('; ')}.`, 2)
}

const changePacks = async (store: Store, change: Change, { words, tools }: { words: string[]; tools: JobTools }) => {
  const listed = await store.packs.list()
  const packs = [...new Set(words.map((word) => findPack(listed, word)))]
  await store.packs.setState(
    packs.map(({ pack }) => pack.id),
    change.state,
    Date.now(),
  )
  const states = new Map((await store.packs.list()).map((listed) => [listed.pack.id, listed]))
  const after = (pack: ListedPack) => states.get(pack.pack.id) ?? pack
  for (const pack of packs) {
    tools.audit(change.event, { pack: pack.pack.id, before: pack.state })
    tools.reporter.step(`${nameOf(pack)} ${sentenceOf(change, pack, after(pack))}`, {
      items: pack.items,
      pictures: pack.pictures,
    })
  }
  tools.figures.packs_changed = packs.filter((pack) => pack.state !== after(pack).state).length
}

/** The change that the first word asks for, and the packs after it; null for the list. */
const readWords = ([word, ...names]: readonly string[]): { change: Change; words: string[] } | null => {
  if (word === undefined) return null
  const change = Object.hasOwn(CHANGES, word) ? CHANGES[word] : undefined
  if (!change)
    throw new Fault(
      `"${word}" is nothing that can be done to packs: use public, unlisted, rooms, hide, show, remove or export.`,
      2,
    )
  if (names.length === 0)
    throw new Fault(`Name the packs to ${word} by their ids or titles: "npm run worker -- packs" lists them.`, 2)
  return { change, words: names }
}

/** The pack and the file of `export ID FILE`; null for anything else. */
const readExport = ([word, pack, file, ...more]: readonly string[]): { pack: string; file: string } | null => {
  if (word !== 'export') return null
  if (pack && file && more.length === 0) return { pack, file }
  throw new Fault('Say which pack goes into which file, as "npm run worker -- packs export ID FILE.zip" does.', 2)
}

/** Lists the packs, and says who may play some of them; imports leave that as it is. */
export const packs = defineJob({
  name: 'packs',
  about: 'List the packs, say who may play some of them, or export one as a ZIP.',
  operand: {
    word: 'public|unlisted|rooms|hide|show|remove ID… | export ID FILE',
    required: false,
    most: Number.POSITIVE_INFINITY,
  },
  isReadOnly: ([word]) => word === undefined || word === 'export',
  settings: { ...DATABASE_SETTINGS, ...STORE_SETTINGS, logLevel: SETTINGS.logLevel },
  run: async (settings, _operand, tools) => {
    const wanted = readExport(tools.operands)
    const asked = wanted ? null : readWords(tools.operands)
    const data = await openDataFolder(settings.data, {
      database: settings.database,
      writes: settings.database ? [] : ['root'],
    })
    await withDatabase(
      data,
      async (store) => {
        if (wanted) {
          const { pack } = findPack(await store.packs.list(), wanted.pack)
          return exportToFile(pack.id, wanted.file, {
            store,
            images: imagesAt(openPictures(data, settings)),
            data: data.root,
            tools,
          })
        }
        if (asked) return changePacks(store, asked.change, { words: asked.words, tools })
        tools.print(describePacks(await store.packs.list()))
      },
      databaseOptions(settings, tools.reporter),
    )
    return 0
  },
})
