import type { DeskLive } from '@pd/contract/client'
import type { DeskApp } from '../desk-props.ts'
import { writeDay } from '../moments.ts'

type Figure = readonly [name: string, value: string]

const GIGABYTE = 1e9
const MEGABYTE = 1e6

const inUnit = (language: string, unit: 'gigabyte' | 'megabyte') =>
  new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 0 })

/** Megabytes, from a thousand of them on gigabytes. */
const writeBytes = (bytes: number | null, language: string): string => {
  if (bytes === null) return '–'
  return bytes < GIGABYTE
    ? inUnit(language, 'megabyte').format(bytes / MEGABYTE)
    : inUnit(language, 'gigabyte').format(bytes / GIGABYTE)
}

const writeDisk = ({ freeBytes, sizeBytes }: DeskLive['storage'], language: string): string =>
  freeBytes !== null && sizeBytes !== null
    ? `${new Intl.NumberFormat(language).format(Math.round(freeBytes / GIGABYTE))} / ${writeBytes(sizeBytes, language)}`
    : '–'

const playedToday = ({ say, settings }: DeskApp, { games }: DeskLive): readonly Figure[] => {
  const number = new Intl.NumberFormat(settings.language.value)
  return [
    [say('desk.live.games'), number.format(games.started)],
    [say('desk.live.people'), number.format(games.players)],
    [say('desk.live.new'), number.format(games.newPlayers)],
    [say('desk.live.dailies'), number.format(games.dailies)],
    [say('desk.live.guesses'), number.format(games.guesses)],
    [say('desk.live.finds'), number.format(games.finds)],
  ]
}

const stored = ({ say, settings }: DeskApp, { storage }: DeskLive): readonly Figure[] => {
  const language = settings.language.value
  const number = new Intl.NumberFormat(language)
  const { packs, pictures, renderBytes, backupAt } = storage
  return [
    [say('desk.live.packs'), number.format(packs)],
    [say('desk.live.pictures'), number.format(pictures)],
    [say('desk.live.renders'), writeBytes(renderBytes, language)],
    [say('desk.live.disk'), writeDisk(storage, language)],
    [say('desk.live.backup'), backupAt === null ? say('desk.live.backup.none') : writeDay(backupAt, language)],
  ]
}

const List = ({ id, title, figures }: { id: string; title: string; figures: readonly Figure[] }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <dl class="live-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)

/** What was played today, and what the server holds. */
export const Figures = ({ app, view }: { app: DeskApp; view: DeskLive }) => (
  <>
    <List id="live-today" title={app.say('desk.live.today')} figures={playedToday(app, view)} />
    <List id="live-server" title={app.say('desk.live.server')} figures={stored(app, view)} />
  </>
)
