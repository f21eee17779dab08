import { type GuestFiles, type LiveCatalogue, sweepGuests } from '@pd/catalogue'
import { LADDERS } from '@pd/core'
import type { Renderer, RenderWish } from '@pd/pictures'
import type { GuestPictureRecord, GuestStore, Subject } from '@pd/store'
import { makeRender } from '../../renders/make-render.ts'

/** What keeping guests' pictures needs. */
type GuestBookTools = {
  readonly store: GuestStore
  readonly files: GuestFiles
  readonly render: Renderer
  /** The clock of the process, in epoch milliseconds. */
  readonly now: () => number
}

/** A picture as it is given. */
type Gift = Omit<GuestPictureRecord, 'width' | 'height'> & { readonly received: Buffer }

/** The pictures that players give to rooms: kept, shown and deleted. */
export type GuestBook = {
  /** Keeps a picture; null on success, else what its giver can do. A refused one leaves nothing. */
  readonly keep: (gift: Gift) => Promise<string | null>
  /** Deletes a picture at once. */
  readonly remove: (id: string) => Promise<void>
  /** What a picture shows; one without names where it is deleted. */
  readonly subject: (id: string) => Promise<Subject>
  /** A render of a picture; null where it is deleted. It is kept in memory alone. */
  readonly render: (wish: RenderWish) => Promise<Buffer | null>
  /** Deletes the pictures of rooms that ended, and what a killed process left. */
  readonly sweep: () => Promise<void>
}

/** A reveal is a few hundred kilobytes. */
const RENDERS_MOST = 300

const NO_PACK: Subject['pack'] = {
  id: '',
  source: '',
  path: '',
  titles: {},
  licence: '',
  credit: '',
  homepage: null,
  ladder: LADDERS.photo,
  visibility: 'hidden',
}

const subjectOf = (id: string, found: GuestPictureRecord | null): Subject => {
  const { names, language, width, height } = found ?? { names: [], language: 'en', width: 1, height: 1 }
  return {
    itemId: id,
    names: names.map((text) => ({ locale: language, text })),
    shownNames: new Map(names.slice(0, 1).map((name) => ['und', name])),
    pack: NO_PACK,
    licence: '',
    credit: '',
    page: null,
    story: {},
    picture: { id, width, height },
  }
}

type State = GuestBookTools & {
  readonly subjects: Map<string, Promise<Subject>>
  readonly renders: Map<string, Map<number, Promise<Buffer | null>>>
}

const forget = ({ subjects, renders }: State, id: string): void => {
  subjects.delete(id)
  renders.delete(id)
}

const remove = async (state: State, id: string): Promise<void> => {
  await state.files.remove(id)
  await state.store.remove(id)
  forget(state, id)
}

const keep = async (state: State, { received, ...picture }: Gift): Promise<string | null> => {
  const { store, files } = state
  // the row comes first: a file without a row is left over
  await store.add({ ...picture, width: 0, height: 0 })
  try {
    const made = await files.make(picture.id, received)
    if (made.ok) await store.made(picture.id, made.value)
    else await remove(state, picture.id)
    return made.ok ? null : made.reason.detail
  } catch (error) {
    await remove(state, picture.id)
    throw error
  }
}

const findSubject = ({ store, subjects }: State, id: string): Promise<Subject> => {
  const known = subjects.get(id) ?? store.find(id).then((found) => subjectOf(id, found?.width ? found : null))
  subjects.set(id, known)
  known.catch(() => subjects.delete(id))
  return known
}

const makeOnce = async ({ files, render }: State, wish: RenderWish): Promise<Buffer | null> =>
  (await files.has(wish.pictureId)) ? makeRender(wish, files, render) : null

const renderOnce = (state: State, wish: RenderWish): Promise<Buffer | null> => {
  const { renders } = state
  if (!renders.has(wish.pictureId) && renders.size >= RENDERS_MOST) renders.clear()
  const ofPicture = renders.get(wish.pictureId) ?? new Map<number, Promise<Buffer | null>>()
  renders.set(wish.pictureId, ofPicture)
  const made = ofPicture.get(wish.cells) ?? makeOnce(state, wish)
  ofPicture.set(wish.cells, made)
  made.catch(() => ofPicture.delete(wish.cells))
  return made
}

const sweep = async (state: State): Promise<void> => {
  const { store, files, now, subjects, renders } = state
  const { living } = await sweepGuests({ guests: store, files, now: now() })
  for (const id of [...subjects.keys(), ...renders.keys()]) if (!living.has(id)) forget(state, id)
}

/** Makes the book of a process. */
export const createGuestBook = (tools: GuestBookTools): GuestBook => {
  const state: State = { ...tools, subjects: new Map(), renders: new Map() }
  return {
    keep: (gift) => keep(state, gift),
    remove: (id) => remove(state, id),
    subject: (id) => findSubject(state, id),
    render: (wish) => renderOnce(state, wish),
    sweep: () => sweep(state),
  }
}

/** The catalogue of rooms: it knows guests' pictures too, each of which is its own item. */
export const withGuests = (catalogue: LiveCatalogue, { subject }: Pick<GuestBook, 'subject'>): LiveCatalogue => ({
  ...catalogue,
  subject: (itemId, pictureId) => (itemId === pictureId ? subject(pictureId) : catalogue.subject(itemId, pictureId)),
})
