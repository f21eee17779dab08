import { execFileSync } from 'node:child_process'
import { Refusal } from './refusal.ts'

/** What `npm run push` left in a registry: where by digest, and which image of the engine that is. */
export type Pushed = Readonly<Record<string, { readonly reference: string; readonly image: string }>>

const buildx = (...args: string[]): string =>
  execFileSync('docker', ['buildx', 'imagetools', ...args], { encoding: 'utf8' })

/** A reference's tag without its digest. */
const tagOf = (reference: string): string => reference.split('@')[0] ?? ''

/**
 * Gives the tag of each image to one that has all platforms; those of a platform are taken by their digests, as the tag may have moved.
 * What is known of an image stays that of the first platform.
 */
export const mergePlatforms = ([first = {}, ...others]: readonly Pushed[]): Pushed => {
  const merged = Object.entries(first).map(([name, { reference, image }]) => {
    const references = [reference, ...others.map((platform) => platform[name]?.reference ?? '')]
    for (const one of references)
      if (tagOf(one) !== tagOf(reference)) throw new Refusal(`${one || 'nothing'} is no other platform of ${reference}`)
    const tag = tagOf(reference)
    buildx('create', '--tag', tag, ...references)
    const { digest } = JSON.parse(buildx('inspect', '--format', '{{json .Manifest}}', tag))
    return [name, { reference: `${tag}@${digest}`, image }] as const
  })
  if (merged.length === 0) throw new Refusal('nothing was pushed')
  return Object.fromEntries(merged)
}
