import { newId } from '@pd/catalogue'
import type { DeskPack, FoundItems, ModeratorLink, PreviewLink, RoomView } from '@pd/contract'
import { NEW_UPLOAD } from '@pd/store'
import { answerOf, roundOf } from '../attack-world.ts'
import type { Player, TestApp } from '../test-app.ts'

/** Who play on a stage: each has a session of its own. */
export type Cast = { readonly player: Player; readonly host: Player; readonly moderator: Player }

/** Remembers an answer of a part of the API. */
export type Learn = (body: unknown, place: string) => void

/** The password of every account. */
export const PASSWORD = 'a long password'

const ROOM = { rounds: 1, autoNext: false, secondsPerLevel: 60, names: 'given', hints: true, reactions: true }
/** Longer than a room takes to begin a round. */
const BEGIN_MS = 10_000

/** A game whose item is found, a finished one in a duel, and one that goes on. */
const playAlone = async (world: TestApp, { player }: Cast, learn: Learn): Promise<void> => {
  const found = await player.newGame({ rounds: 1 })
  const text = answerOf(world, roundOf(found))
  await player.post(`/games/${found.id}/guesses`, { round: 1, level: 1, text })
  for (const { id } of (await player.get<FoundItems>('/found/items')).body.items) learn({ item: id }, 'found')
  const { id } = await player.newGame({ rounds: 1 })
  await player.post(`/games/${id}/give-up`, { round: 1 })
  const duel = await player.post<object>(`/games/${id}/duel`, { name: 'Zoe' })
  learn({ ...duel.body, game: id }, 'duels')
  for (const game of [id, (await player.newGame({ rounds: 3 })).id]) learn({ id: game }, 'games')
}

/** A room with a player and a moderator, to which its host has given some commands. */
const openRoom = async (world: TestApp, { player, host, moderator }: Cast, commands: readonly string[]) => {
  const { code } = (await host.post<RoomView>('/rooms', ROOM)).body
  const { key } = (await host.post<ModeratorLink>(`/rooms/${code}/moderator-link`, {})).body
  await moderator.post(`/rooms/${code}/moderators`, { key })
  await player.post(`/rooms/${code}/players`, {})
  for (const command of commands) {
    world.clock.aheadMs += BEGIN_MS
    await host.post(`/rooms/${code}/host`, { do: command })
  }
  return { code, key }
}

/** Rooms in each state: before, in and after a round, and over. */
const playTogether = async (world: TestApp, cast: Cast, learn: Learn): Promise<void> => {
  for (const commands of [['next', 'reveal', 'next'], [], ['next'], ['next'], ['next', 'reveal']])
    learn(await openRoom(world, cast, commands), 'rooms')
}

/** A file of which nothing has arrived. */
const beginFile = async (app: TestApp['app'], headers: object, pack: string): Promise<string> => {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const metadata = `pack ${base64(pack)},name ${base64('lion.png')}`
  const tus = { 'tus-resumable': '1.0.0', 'upload-length': '100000', 'upload-metadata': metadata }
  const begun = await app.inject({ method: 'POST', url: '/desk/files', headers: { ...headers, ...tus } })
  return String(begun.headers.location).slice('files/'.length)
}

/** A pack of the desk, the preview of another, an upload that waits for a curator, and a second factor that one has begun. */
const curate = async ({ app, store, images, catalogue, clock }: TestApp, headers: object, learn: Learn) => {
  const post = async <T>(url: string, payload: object) =>
    (await app.inject({ method: 'POST', url, headers: { ...headers }, payload })).json<T>()
  const made = await post<DeskPack>('/desk/packs', { titles: { en: 'Zoo' } })
  const item = catalogue.itemIds(null)[0] ?? ''
  const picture = catalogue.pictureIds(item)[0] ?? ''
  const preview = await post<PreviewLink>(`/desk/packs/${catalogue.current().packIdOf(item)}/preview`, {})
  learn({ id: await beginFile(app, headers, made.id) }, 'files')
  const upload = { ...NEW_UPLOAD, id: newId(), packId: made.id, account: 'curator', name: 'twin.png', folder: '' }
  await images.copy(picture, upload.id)
  await store.uploads.add({
    ...upload,
    bytes: 1,
    at: Date.now() + clock.aheadMs,
    state: 'look_alike',
    otherId: picture,
  })
  learn({ id: upload.id }, 'uploads')
  await post('/desk/second-factor', { password: PASSWORD })
  learn({ pack: made.id, name: 'lion.png', path: 'cats' }, 'files')
  learn({ id: made.id }, 'packs')
  learn({ ...preview }, 'previews')
}

/** Brings an API into the states in which each of its operations can succeed; callers remember how they are called there. */
export const setStage = async (
  world: TestApp,
  { cast, desk, learn }: { readonly cast: Cast; readonly desk: object; readonly learn: Learn },
): Promise<void> => {
  await playAlone(world, cast, learn)
  await playTogether(world, cast, learn)
  await curate(world, desk, learn)
}
