import { readFields } from './protobuf.ts'

/** What each numbered file of a deck is called, by its number. */
export type MediaMap = ReadonlyMap<string, string>

const isText = (value: unknown): value is string => typeof value === 'string'

/** The list of older decks: `{"0": "lion.jpg"}`. Throws where it is no JSON. */
export const readJsonMedia = (text: string): MediaMap => {
  const json: unknown = JSON.parse(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('no list of media')
  return new Map(Object.entries(json).flatMap(([number, name]) => (isText(name) ? [[number, name] as const] : [])))
}

const [ENTRIES, NAME, LEGACY_NUMBER] = [1, 1, 255]

/** The list of decks since Anki 2.1.50: messages in the order of the files, which may name another number. Throws where it is none. */
export const readProtobufMedia = (bytes: Buffer): MediaMap => {
  const entries = readFields(bytes).filter(({ field }) => field === ENTRIES)
  return new Map(
    entries.map(({ value }, at) => {
      const fields = Buffer.isBuffer(value) ? readFields(value) : []
      const name = fields.find(({ field }) => field === NAME)?.value
      const number = fields.find(({ field }) => field === LEGACY_NUMBER)?.value
      return [String(typeof number === 'number' ? number : at), Buffer.isBuffer(name) ? name.toString() : '']
    }),
  )
}
