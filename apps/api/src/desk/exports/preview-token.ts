import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a preview link admits to: a pack, until a time in epoch milliseconds. */
export type Preview = { readonly packId: string; readonly endsAt: number }

/** Signs and reads the tokens of preview links. */
export type PreviewSigner = {
  readonly sign: (preview: Preview) => string
  /** Null for a token that was not signed with this key, or has ended. */
  readonly read: (token: string, now: number) => Preview | null
}

const PACK_BYTES = 12
const TIME_BYTES = 6
const TAG_BYTES = 18
const BYTES = PACK_BYTES + TIME_BYTES + TAG_BYTES

/** The form of a token: the pack, its end and the signature, with no bit to spare. */
export const PREVIEW_TOKEN = `^[A-Za-z0-9_-]{${(BYTES / 3) * 4}}$`

/** Makes the signer of a key. */
export const createPreviewSigner = (key: Uint8Array): PreviewSigner => {
  const tagOf = (said: Buffer) =>
    createHmac('sha256', key).update('preview').update(said).digest().subarray(0, TAG_BYTES)
  return {
    sign: ({ packId, endsAt }) => {
      const said = Buffer.alloc(PACK_BYTES + TIME_BYTES)
      said.write(packId, 'base64url')
      said.writeUIntBE(endsAt, PACK_BYTES, TIME_BYTES)
      return Buffer.concat([said, tagOf(said)]).toString('base64url')
    },
    read: (token, now) => {
      const bytes = Buffer.from(token, 'base64url')
      if (bytes.length !== BYTES || bytes.toString('base64url') !== token) return null
      const said = bytes.subarray(0, PACK_BYTES + TIME_BYTES)
      if (!timingSafeEqual(tagOf(said), bytes.subarray(PACK_BYTES + TIME_BYTES))) return null
      const endsAt = said.readUIntBE(PACK_BYTES, TIME_BYTES)
      return now < endsAt ? { packId: said.toString('base64url', 0, PACK_BYTES), endsAt } : null
    },
  }
}
