import { type LiveCatalogue, newId } from '@pd/catalogue'
import { type Game, newGame, ok, PLANS } from '@pd/core'
import type { PackContents, Store } from '@pd/store'
import type { Handlers } from '../../endpoints/handler.ts'
import { type Outcome, refuseWith } from '../../endpoints/outcome.ts'
import { drawPicture, type NewGameTools } from '../../solo/new-game.ts'
import { type GameViewTools, inLanguage, viewGame } from '../../solo/view-game.ts'
import type { Metrics } from '../../telemetry/metrics/metrics.ts'
import type { PreviewSigner } from './preview-token.ts'

/** What those who follow a preview link need. */
type PreviewTools = Omit<NewGameTools, 'store'> & {
  readonly store: Pick<Store, 'packs'> & NewGameTools['store']
  readonly catalogue: LiveCatalogue
  readonly previews: PreviewSigner
  readonly view: GameViewTools
  readonly metrics: Pick<Metrics, 'gameStarted'>
}

type Previewed = { readonly contents: PackContents; readonly itemIds: readonly string[]; readonly endsAt: number }

/** The pack of a link, and those of its items that have a name and do not wait for their day as a daily. */
const readLink = async (token: string, tools: PreviewTools): Promise<Outcome<Previewed, 'preview_ended'>> => {
  const preview = tools.previews.read(token, tools.now())
  const contents = preview && (await tools.store.packs.contents(preview.packId))
  if (!contents || contents.state === 'removed') return refuseWith('preview_ended')
  const withheld = await tools.withheld()
  const itemIds = contents.items
    .filter(({ id, names }) => !withheld.has(id) && names.some(({ kind }) => kind === 'name'))
    .map(({ id }) => id)
  return ok({ contents, itemIds, endsAt: preview.endsAt })
}

type Order = Pick<Game, 'playerId' | 'language'> & { readonly rounds: number | undefined }

/** A game of the plan that counts for nothing, with items that the player has not seen first. */
const startPreview = async ({ contents, itemIds }: Previewed, { rounds, ...player }: Order, tools: PreviewTools) => {
  const { store, random, now } = tools
  const plan = 'preview'
  const seen = await store.games.seenItems(player.playerId)
  const drawn = PLANS[plan].draw({ candidates: itemIds, seen, random }, rounds ?? PLANS[plan].rounds)
  const asked = { plan, language: player.language, candidates: itemIds } as const
  const pictures = drawn.ok ? await Promise.all(drawn.value.map((itemId) => drawPicture(itemId, asked, tools))) : []
  const shown = pictures.filter((picture) => picture !== null)
  if (shown.length === 0) return refuseWith('not_enough_items')
  const order = { ...player, id: newId(), plan, difficulty: 'normal', packId: contents.pack.id } as const
  const game = newGame({ ...order, startedAt: now() }, shown)
  await store.games.create(game)
  return ok(game)
}

/** Packs as they are played before they are published, by those who have the link. */
export const previewRoutes = (tools: PreviewTools): Pick<Handlers, 'preview' | 'playPreview'> => ({
  preview: async ({ query: { link, lang } }) => {
    const found = await readLink(link, tools)
    if (!found.ok) return found
    const { contents, itemIds, endsAt } = found.value
    return ok({ title: inLanguage(contents.pack.titles, lang ?? 'en'), items: itemIds.length, endsAt })
  },

  playPreview: async ({ body: { link, language = 'en', rounds }, startSession }) => {
    const found = await readLink(link, tools)
    if (!found.ok) return found
    const started = await startPreview(found.value, { playerId: startSession(), language, rounds }, tools)
    if (!started.ok) return started
    tools.metrics.gameStarted(started.value.plan)
    return ok(await viewGame(started.value, tools.view))
  },
})
