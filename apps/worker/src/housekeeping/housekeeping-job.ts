import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { guestFilesAt, type Images, imagesAt, sweepGuests, sweepUploads } from '@pd/catalogue'
import { describeBytes, openDataFolder, stopIfAsked, throwFileError } from '@pd/runtime'
import { withDatabase } from '@pd/runtime/open-database'
import type { AliasProposal, AuditedItem, Store } from '@pd/store'
import { audit } from '../audit/audit.ts'
import type { Finding, Severity } from '../audit/finding.ts'
import { type CatalogFile, openCatalogFile } from '../catalog/catalog-file.ts'
import { type SweptCopies, sweepCopies } from '../copies/sweep-copies.ts'
import { databaseOptions } from '../database-options.ts'
import { defineJob, type JobTools } from '../job.ts'
import { openGuests, openPictures } from '../pictures.ts'
import { forgetPlayers } from '../players/forget-players.ts'
import { createMissingNames } from '../proposals/missing-names.ts'
import { archiveRooms } from '../rooms/archive-rooms.ts'
import { DATABASE_SETTINGS, SETTINGS, STORE_SETTINGS } from '../settings.ts'
import { type Swept, sweepTemp } from '../temp/sweep-temp.ts'

const FOUND_ERRORS = 3
const SHOWN_ON_TERMINAL = 20
const PROPOSALS_MOST = 500
/** What five players typed for an item and were not right with may be a name that it lacks. */
const MISSED = { days: 90, players: 5, limit: 100 } as const
const DAY_MS = 86_400_000

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

/** An answer that hosts of rooms accepted, as catalog.json proposes it for a pack. */
const proposalEntry = ({ itemId, locale, text, rooms, firstAt, adopted }: AliasProposal) => ({
  item: itemId,
  locale,
  name: text,
  rooms,
  firstAt: new Date(firstAt).toISOString(),
  adopted,
})

type AuditPlace = { readonly images: Images; readonly file: string; readonly store: Store }

const openCatalog = (file: string, version: string, now: number): Promise<CatalogFile> =>
  openCatalogFile(file, version, now).catch(throwFileError(file))

const readMissed = async (store: Store, now: number) => {
  const { days, players, limit } = MISSED
  return createMissingNames(await store.games.missed({ since: now - days * DAY_MS, players, limit }))
}

type Sweeps = { readonly temp: Swept; readonly tempMs: number; readonly copies: SweptCopies }

/** Audits the catalogue into a file that is written whole or not at all; `sweeps` is what was done to the folders before. */
const auditInto = async (
  { images, file, store }: AuditPlace,
  { temp, tempMs, copies }: Sweeps,
  { reporter, stop, version }: JobTools,
): Promise<Found> => {
  const now = Date.now()
  const catalog = await openCatalog(file, version, now)
  const found: Found = { error: 0, warning: 0, info: 0, codes: {}, shown: [] }
  const progress = reporter.progress('Checking the items')
  const packs = (await store.catalogue.countedPacks()).filter(({ items }) => items > 0)
  const missing = await readMissed(store, now)
  const onItems = (items: readonly AuditedItem[]) => {
    missing.addItems(items)
    return catalog.addItems(items)
  }
  const onFindings = (findings: readonly Finding[]) => {
    countFindings(found, findings)
    return catalog.addFindings(findings)
  }
  const tools = { store: store.audit, packs, images, now, stop, progress }
  const run = () => audit({ ...tools, onItems, onFindings }).finally(progress.end)
  try {
    const [counts, auditMs] = await timed(run)
    const { error, warning, info, codes } = found
    await catalog.finish({
      missing: missing.list(),
      proposals: (await store.aliases.proposals(PROPOSALS_MOST)).map(proposalEntry),
      packs: packs.map(({ pack, items }) => ({ id: pack.id, titles: pack.titles, items })),
      counts: { packs: packs.length, ...counts, findings: { error, warning, info }, codes },
      temp,
      copies,
      durationsMs: { temp: tempMs, audit: auditMs },
    })
    reporter.step('The items are checked', { ...counts, errors: error, warnings: warning, notes: info, auditMs, file })
    return found
  } finally {
    await catalog.discard()
  }
}

/** Archives the rooms that are over, and reports their number. */
const archiveOldRooms = async (store: Store, { reporter, stop, figures }: JobTools): Promise<void> => {
  const wait = (ms: number) =>
    delay(ms, undefined, { signal: stop }).catch(() => stopIfAsked(stop, () => 'before any room was ended.'))
  const [rooms, roomsMs] = await timed(() => archiveRooms(store, { now: Date.now(), stop, wait }))
  Object.assign(figures, { rooms_ended: rooms.ended, rooms_folded: rooms.folded, rooms_forgotten: rooms.forgotten })
  reporter.step('The rooms that are over are archived', { ...rooms, roomsMs })
}

/** Deletes the players who have not played for long, and reports their number. */
const forgetOldPlayers = async (
  store: Store,
  afterMs: number,
  { reporter, stop, figures }: JobTools,
): Promise<void> => {
  const since = Date.now() - afterMs
  const [forgotten, playersMs] = await timed(() => forgetPlayers(store.personal, { since, stop }))
  figures.players_forgotten = forgotten
  reporter.step('The players who left long ago are deleted', { forgotten, playersMs })
}

/** Deletes the working copies that no picture names, and reports their number. */
const sweepImages = async (images: Images, store: Store, tools: JobTools): Promise<SweptCopies> => {
  const copies = await sweepCopies({ images, store: store.audit, now: Date.now() }, tools.stop)
  tools.reporter.step('The working copies are swept', { ...copies, freed: describeBytes(copies.freedBytes) })
  return copies
}

/** The nightly job: it sweeps the temporary folder and the working copies, archives rooms that are over, deletes players who left long ago, sweeps the desk, and audits the catalogue. */
export const housekeeping = defineJob({
  name: 'housekeeping',
  about:
    'Delete old renders and orphaned working copies, archive old rooms, and look for faults of names and pictures.',
  settings: {
    ...DATABASE_SETTINGS,
    ...STORE_SETTINGS,
    tempMaxAge: SETTINGS.tempMaxAge,
    tempMaxBytes: SETTINGS.tempMaxBytes,
    forgetAfter: SETTINGS.forgetAfter,
    catalogFile: SETTINGS.catalogFile,
    strict: SETTINGS.strict,
    logLevel: SETTINGS.logLevel,
  },
  run: async (settings, _operand, tools) => {
    // an audit makes much short-lived garbage, of which V8 would otherwise let a hundred megabytes gather
    setFlagsFromString('--optimize-for-size')
    const { reporter, stop, figures } = tools
    const data = await openDataFolder(settings.data, {
      database: settings.database,
      writes: ['root', 'temp', 'images'],
    })
    const limits = {
      maxAgeMs: settings.tempMaxAge,
      maxBytes: settings.tempMaxBytes,
    }
    const [temp, tempMs] = await timed(() => sweepTemp(data.temp, { limits, now: Date.now(), stop }))
    reporter.step('The temporary folder is swept', { ...temp, freed: describeBytes(temp.freedBytes), tempMs })
    const file = settings.catalogFile ? resolve(settings.catalogFile) : join(data.root, 'catalog.json')
    const images = imagesAt(openPictures(data, settings))
    const guestFiles = guestFilesAt({ folder: data.guests, files: openGuests(data, settings) })
    const found = await withDatabase(
      data,
      async (store) => {
        const copies = await sweepImages(images, store, tools)
        Object.assign(figures, {
          freed_bytes: temp.freedBytes + copies.freedBytes,
          copies_deleted: copies.deletedFiles,
        })
        await archiveOldRooms(store, tools)
        await sweepGuests({ guests: store.guests, files: guestFiles, now: Date.now() })
        await forgetOldPlayers(store, settings.forgetAfter, tools)
        await store.desk.sweep(Date.now())
        await sweepUploads({ uploads: store.uploads, folder: data.uploads, now: Date.now(), stop })
        return auditInto({ images, file, store }, { temp, tempMs, copies }, tools)
      },
      databaseOptions(settings, reporter),
    )
    Object.assign(figures, { findings_error: found.error, findings_warning: found.warning })
    for (const { severity, detail } of found.shown) reporter.printLine(`  ${severity.padEnd(7)}  ${detail}`)
    const more = found.error + found.warning - found.shown.length
    if (more > 0) reporter.printLine(`  … and ${more} more in ${file}`)
    return settings.strict && found.error > 0 ? FOUND_ERRORS : 0
  },
})
