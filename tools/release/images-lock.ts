import { Refusal } from './refusal.ts'

/** Every image of a release by its digest, as `npm run sign` wrote it. */
export type ImagesLock = {
  /** By the name that compose.yaml has after IMAGES. */
  readonly ours: Readonly<Record<string, string>>
  /** By the name that compose.yaml has without a setting. */
  readonly others: Readonly<Record<string, string>>
}

const DIGEST = /^[^@\s]+@sha256:[0-9a-f]{64}$/

/** Refuses a lock in which an image stands without a digest, or none at all. */
export const readImagesLock = (text: string): ImagesLock => {
  const { ours = {}, others = {} } = JSON.parse(text) as Partial<ImagesLock>
  if (Object.keys(ours).length === 0) throw new Refusal('images.lock.json has no image of ours')
  for (const reference of [...Object.values(ours), ...Object.values(others)])
    if (!DIGEST.test(reference)) throw new Refusal(`images.lock.json has "${reference}", which is no digest`)
  return { ours, others }
}
