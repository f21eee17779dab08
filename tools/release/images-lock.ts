import { Refusal } from './refusal.ts'

const DIGEST = /^(?<repository>[^@\s]+)@sha256:[0-9a-f]{64}$/

/** The last word of a reference's repository: api of registry.test/somebody/api:1.0.0@sha256:… */
export const nameOfImage = (reference: string): string =>
  reference.split('@')[0]?.split('/').at(-1)?.split(':')[0] ?? ''

/** The image of each name, by digest; refuses a file in which anything stands without one. */
export const readImagesLock = (text: string): ReadonlyMap<string, string> => {
  const { images = {} } = JSON.parse(text) as { images?: Readonly<Record<string, string>> }
  const references = Object.values(images)
  if (references.length === 0) throw new Refusal('images.lock.json has no images')
  for (const reference of references)
    if (!DIGEST.test(reference)) throw new Refusal(`images.lock.json has "${reference}", which is no digest`)
  return new Map(references.map((reference) => [nameOfImage(reference), reference]))
}
