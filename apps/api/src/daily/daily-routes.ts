import { type LiveCatalogue, newId } from '@pd/catalogue'
import { type Day, type Game, isDay, newGame, ok } from '@pd/core'
import type { DailyItem, DailyStore, Subject } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { type Outcome, refuseWith } from '../endpoints/outcome.ts'
import { type GameViewTools, viewGame } from '../solo/view-game.ts'
import type { Metrics } from '../telemetry/metrics/metrics.ts'
import type { DailyBook } from './daily-book.ts'
import { viewCalendar, viewDaily } from './view-daily.ts'

/** What the endpoints of the dailies need. */
export type DailyTools = {
  readonly store: DailyStore
  readonly catalogue: Pick<LiveCatalogue, 'itemIds' | 'subject'>
  readonly book: DailyBook
  readonly view: GameViewTools
  readonly now: () => number
  readonly metrics: Pick<Metrics, 'gameStarted'>
}

type Asked = { readonly item: DailyItem; readonly subject: Subject }
type Refusals = 'day_not_found' | 'day_not_begun' | 'catalogue_empty'

/** The daily of the day in a path at a moment; refuses a day to come, and one without a daily. */
const findDay = async (
  asked: string,
  atMs: number,
  { book, catalogue }: DailyTools,
): Promise<Outcome<Asked, Refusals>> => {
  const today = book.zone.dayAt(atMs)
  const day: Day = asked === 'today' ? today : asked
  if (!isDay(day)) return refuseWith('day_not_found')
  if (day > today) return refuseWith('day_not_begun')
  const item = await book.on(day)
  const subject = item && (await catalogue.subject(item.itemId, item.pictureId))
  if (item && subject) return ok({ item, subject })
  return refuseWith(day === today && catalogue.itemIds(null).length === 0 ? 'catalogue_empty' : 'day_not_found')
}

type Start = Asked & Pick<Game, 'playerId' | 'language' | 'startedAt'>

/** The player's game of a day: the one they have, or a new one, which is rated when it begins on its day. */
const beginGame = async ({ item, subject, ...start }: Start, { store, book, metrics }: DailyTools): Promise<Game> => {
  const order = { ...start, id: newId(), plan: 'daily', difficulty: 'normal', packId: null } as const
  const game = newGame(order, [{ itemId: item.itemId, pictureId: item.pictureId, ladder: subject.pack.ladder }])
  const isRated = book.zone.dayAt(start.startedAt) === item.day
  const begun = await store.begin({ day: item.day, isRated, game })
  if (begun.id === game.id) metrics.gameStarted(game.plan)
  return begun
}

/** One item a day for everyone on this server. */
export const dailyRoutes = (tools: DailyTools): Pick<Handlers, 'dailies' | 'daily' | 'playDaily'> => {
  const { store, book, view } = tools
  const playedBy = async (player: string | null) => (player === null ? [] : store.played(player))
  return {
    dailies: async ({ query, player }) => {
      await book.draw()
      const first = await store.first()
      if (first === null) return refuseWith('catalogue_empty')
      const month = query.month ?? book.today().slice(0, 7)
      const drawn = await store.from(`${month}-01`)
      const days = drawn.map(({ day }) => day).filter((day) => day.startsWith(month) && day <= book.today())
      return ok(viewCalendar(month, { days, first, played: await playedBy(player) }, book))
    },

    daily: async ({ params, player }) => {
      const found = await findDay(params.day, tools.now(), tools)
      if (!found.ok) return found
      const { day } = found.value.item
      const [first, counts, played] = await Promise.all([store.first(), store.counts(day), playedBy(player)])
      const facts = { ...found.value, first: first ?? day, counts, played }
      return ok(viewDaily(facts, { book, paths: view.paths, now: tools.now }))
    },

    playDaily: async ({ params, body, startSession }) => {
      const startedAt = tools.now()
      const found = await findDay(params.day, startedAt, tools)
      if (!found.ok) return found
      const player = { playerId: startSession(), language: body.language ?? 'en', startedAt }
      const game = await beginGame({ ...found.value, ...player }, tools)
      return ok(await viewGame(game, view))
    },
  }
}
