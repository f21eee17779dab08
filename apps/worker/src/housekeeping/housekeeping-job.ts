import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { imagesAt } from '@pd/catalogue'
import { describeBytes, explainFileError, openDataFolder, readBytes, readDurationMs, stopIfAsked } from '@pd/runtime'
import type { AliasProposal, Store } from '@pd/store'
import { audit } from '../audit/audit.ts'
import type { Finding, Severity } from '../audit/finding.ts'
import { openCatalogFile } from '../catalog/catalog-file.ts'
import { defineJob, type JobTools } from '../job.ts'
import { databaseOptions, withDatabase } from '../open-database.ts'
import { archiveRooms } from '../rooms/archive-rooms.ts'
import { DATABASE_SETTINGS, SETTINGS } from '../settings.ts'
import { sweepTemp } from '../temp/sweep-temp.ts'

const FOUND_ERRORS = 3
const SHOWN_ON_TERMINAL = 20
const PROPOSALS_MOST = 500

type Found = Record<Severity, number> & { readonly codes: Record<string, number>; readonly shown: Finding[] }

const countFindings = (found: Found, findings: readonly Finding[]): void => {
  for (const finding of findings) {
    found[finding.severity]++
    found.codes[finding.code] = (found.codes[finding.code] ?? 0) + 1
    if (finding.severity !== 'info' && found.shown.length < SHOWN_ON_TERMINAL) found.shown.push(finding)
  }
}

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const start = performance.now()
  const value = await work()
  return [value, Math.round(performance.now() - start)]
}

/** What hosts of rooms took for right, for whoever writes the pack. */
const proposalEntry = ({ itemId, locale, text, rooms, firstAt, adopted }: AliasProposal) => ({
  item: itemId,
  locale,
  name: text,
  rooms,
  firstAt: new Date(firstAt).toISOString(),
  adopted,
})

type AuditPlace = { readonly imagesFolder: string; readonly file: string; readonly store: Store }

/** Audits the catalogue and writes the file about it, whole or not at all. */
const auditInto = async ({ imagesFolder, file, store }: AuditPlace, temp: object, tempMs: number, tools: JobTools) => {
  const { telling, stop, version } = tools
  const now = Date.now()
  const catalog = await openCatalogFile(file, version, now).catch((error: unknown) => {
    throw explainFileError(error, file)
  })
  const found: Found = { error: 0, warning: 0, info: 0, codes: {}, shown: [] }
  const progress = telling.progress('Looking at the items')
  try {
    const packs = (await store.catalogue.packs()).filter(({ items }) => items > 0)
    const images = imagesAt(imagesFolder)
    const onFindings = (findings: readonly Finding[]) => {
      countFindings(found, findings)
      return catalog.addFindings(findings)
    }
    const run = () =>
      audit({
        store: store.audit,
        packs,
        images,
        imagesFolder,
        now,
        stop,
        progress,
        onItems: catalog.addItems,
        onFindings,
      })
    const [counts, auditMs] = await timed(() => run().finally(progress.end))
    const { error, warning, info, codes } = found
    const proposals = await store.aliases.proposals(PROPOSALS_MOST)
    await catalog.finish({
      proposals: proposals.map(proposalEntry),
      packs: packs.map(({ pack, items }) => ({ id: pack.id, titles: pack.titles, items })),
      counts: { packs: packs.length, ...counts, findings: { error, warning, info }, codes },
      temp,
      durationsMs: { temp: tempMs, audit: auditMs },
    })
    telling.step('The items are looked at', { ...counts, errors: error, warnings: warning, notes: info, auditMs, file })
    return found
  } finally {
    await catalog.discard()
  }
}

/** Puts away the rooms that are over, and tells how many. */
const putRoomsAway = async (store: Store, { telling, stop, figures }: JobTools): Promise<void> => {
  const wait = (ms: number) =>
    delay(ms, undefined, { signal: stop }).catch(() => stopIfAsked(stop, () => 'before any room was ended.'))
  const [rooms, roomsMs] = await timed(() => archiveRooms(store, { now: Date.now(), stop, wait }))
  Object.assign(figures, { rooms_ended: rooms.ended, rooms_folded: rooms.folded, rooms_forgotten: rooms.forgotten })
  telling.step('The rooms that are over are put away', { ...rooms, roomsMs })
}

/** What is done every night: the temporary folder is kept small, rooms become results, and the catalogue is looked through. */
export const housekeeping = defineJob({
  name: 'housekeeping',
  about: 'Delete renders that nobody needs, put old rooms away, and look for what is wrong with names and pictures.',
  settings: {
    ...DATABASE_SETTINGS,
    tempMaxAge: SETTINGS.tempMaxAge,
    tempMaxBytes: SETTINGS.tempMaxBytes,
    catalogFile: SETTINGS.catalogFile,
    strict: SETTINGS.strict,
    logLevel: SETTINGS.logLevel,
  },
  run: async (settings, _operand, tools) => {
    // what an audit leaves behind is garbage soon, of which V8 would let a hundred megabytes gather
    setFlagsFromString('--optimize-for-size')
    const { telling, stop, figures } = tools
    const data = await openDataFolder(settings.data ?? './data', {
      database: settings.database,
      writes: ['root', 'temp'],
    })
    const limits = {
      maxAgeMs: readDurationMs(settings.tempMaxAge ?? ''),
      maxBytes: readBytes(settings.tempMaxBytes ?? ''),
    }
    const [temp, tempMs] = await timed(() => sweepTemp(data.temp, limits, Date.now(), stop))
    telling.step('The temporary folder is swept', { ...temp, freed: describeBytes(temp.freedBytes), tempMs })
    figures.freed_bytes = temp.freedBytes
    const file = settings.catalogFile ? resolve(settings.catalogFile) : join(data.root, 'catalog.json')
    const found = await withDatabase(
      data,
      async (store) => {
        await putRoomsAway(store, tools)
        return auditInto({ imagesFolder: data.images, file, store }, temp, tempMs, tools)
      },
      databaseOptions(settings, telling),
    )
    Object.assign(figures, { findings_error: found.error, findings_warning: found.warning })
    for (const { severity, detail } of found.shown) telling.say(`  ${severity.padEnd(7)}  ${detail}`)
    const more = found.error + found.warning - found.shown.length
    if (more > 0) telling.say(`  … and ${more} more in ${file}`)
    return settings.strict === 'yes' && found.error > 0 ? FOUND_ERRORS : 0
  },
})
