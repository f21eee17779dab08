import type { RoundView } from '@pd/contract/client'
import type { Name } from '@pd/core'

type Reveal = Omit<NonNullable<RoundView['reveal']>, 'picture'>

/**
 * What a device keeps of a picture that its player has found: the answer and the credit, how many levels it had, its names and other names in
 * the languages of the game and of the reader, and those languages, that of the game first.
 */
export type KeptPicture = {
  readonly reveal: Reveal
  readonly languages: readonly string[]
  readonly names: readonly Name[]
  readonly levels: number
}

/** The part of a cache of the browser in which they lie. */
export type PictureCache = Pick<Cache, 'put' | 'keys' | 'match' | 'delete'>

/** The name of that cache; all programs of a site share its names, so a game below a base path has one of its own. */
export const practiceCacheAt = (basePath: string): string => `practice${basePath}`
/** How many pictures a device keeps; the newest replaces the oldest. */
export const MOST_KEPT = 60
/** A bigger picture is not kept: with this all of them take less room than one film. */
const MOST_BYTES = 400_000
const FACTS = 'x-kept-picture'

const addressOf = ({ reveal: { name, packTitle } }: KeptPicture): string =>
  `/practice/${encodeURIComponent(`${packTitle}/${name}`)}`

/** Keeps a found picture, unless it is too big; the oldest go where there are too many. */
export const keepPicture = async (cache: PictureCache, kept: KeptPicture, picture: Blob): Promise<void> => {
  if (picture.size > MOST_BYTES) return
  const headers = { 'content-type': picture.type, [FACTS]: encodeURIComponent(JSON.stringify(kept)) }
  const address = addressOf(kept)
  await cache.delete(address)
  await cache.put(address, new Response(picture, { headers }))
  const requests = await cache.keys()
  await Promise.all(requests.slice(0, -MOST_KEPT).map((request) => cache.delete(request)))
}

/** A kept picture with its file. */
export type PracticePicture = KeptPicture & { readonly file: Blob }

const readPicture = async (response: Response | undefined): Promise<PracticePicture[]> => {
  const facts = response?.headers.get(FACTS)
  if (!response || !facts) return []
  const kept = JSON.parse(decodeURIComponent(facts)) as Partial<KeptPicture>
  // an earlier version kept one name alone
  return kept.names ? [{ ...(kept as KeptPicture), file: await response.blob() }] : []
}

/** All kept pictures, the oldest first. */
export const readPictures = async (cache: PictureCache): Promise<PracticePicture[]> => {
  const requests = await cache.keys()
  const found = await Promise.all(requests.map(async (request) => readPicture(await cache.match(request))))
  return found.flat()
}
