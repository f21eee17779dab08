import { createHash } from 'node:crypto'
import { createAesSiv } from './aes-siv.ts'

/** Raise it whenever the pixels of a render change: old tokens die with old files. */
export const EPOCH = 2

/** In the place of a number of cells: the whole picture, and a small one for lists. */
export const fullPicture = 0
/** In the place of a number of cells: the small picture for lists. */
export const thumbnail = 255

/**
 * What a token shows: a picture, by 16 base64url characters (12 random bytes), at a whole number of cells from 0 to 255. Cells rather
 * than a level, so that neither a changed ladder nor a lost database can make a token show more than it did.
 */
export type RenderWish = { readonly pictureId: string; readonly cells: number }

/** Added to the cells of a picture that a guest gave: its renders are kept in no folder and no cache. */
const OF_GUEST = 128

/** The wish for a guest's picture instead of one of the catalogue. */
export const forGuest = ({ pictureId, cells }: RenderWish): RenderWish => ({ pictureId, cells: cells + OF_GUEST })

/** The wish without its mark where it is for a guest's picture; null for one of the catalogue. */
export const guestWish = ({ pictureId, cells }: RenderWish): RenderWish | null =>
  cells >= OF_GUEST && cells !== thumbnail ? { pictureId, cells: cells - OF_GUEST } : null

/** Turns wishes into tokens and back. Without the key a token can be neither made, read nor altered. */
export type Sealer = {
  /**
   * 52 base64url characters, always the same for an equal wish and use, others for every other use; throws a RangeError on a wish that
   * is none. A use is any text that names where the render is shown, such as one round of one game.
   */
  readonly seal: (wish: RenderWish, use: string) => string
  /** The wish, or null for anything that `seal` did not write with this key and epoch. */
  readonly unseal: (token: string) => RenderWish | null
}

const associated = Buffer.from(`renders/${EPOCH}`)
const idBytes = 12
/** Enough that no two rounds ever share them; with the tag, the id and the cells a multiple of three, so that no bits are spare. */
const useBytes = 10
const shape = /^[A-Za-z0-9_-]{52}$/
const idShape = /^[A-Za-z0-9_-]{16}$/

const isByte = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 255

const plaintextOf = ({ pictureId, cells }: RenderWish, use: string): Buffer => {
  if (!idShape.test(pictureId) || !isByte(cells)) throw new RangeError('this wish cannot be sealed')
  const ofUse = createHash('sha256').update(use).digest().subarray(0, useBytes)
  return Buffer.concat([Buffer.from(pictureId, 'base64url'), Buffer.from([cells]), ofUse])
}

const wishOf = (text: Uint8Array): RenderWish => ({
  pictureId: Buffer.from(text.subarray(0, idBytes)).toString('base64url'),
  cells: text[idBytes] ?? 0,
})

/** Makes a sealer from 64 secret bytes (AES-256-SIV, RFC 5297); throws a RangeError on any other number. */
export const createSealer = (key: Uint8Array): Sealer => {
  if (key.length !== 64) throw new RangeError('a render key has 64 bytes')
  const siv = createAesSiv(key, associated)
  const unseal = (token: string): RenderWish | null => {
    if (!shape.test(token)) return null
    const sealed = Buffer.from(token, 'base64url')
    const text = sealed.toString('base64url') === token ? siv.decrypt(sealed) : null
    return text === null ? null : wishOf(text)
  }
  return { seal: (wish, use) => Buffer.from(siv.encrypt(plaintextOf(wish, use))).toString('base64url'), unseal }
}
