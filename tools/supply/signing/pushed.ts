import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../run-tool.ts'
import { DIST } from '../stack/root.ts'

/** What npm run push left in a registry: where by digest, and which image of the engine that is. */
export type Pushed = Readonly<Record<string, { readonly reference: string; readonly image: string }>>

/** The file of `Pushed`. */
export const PUSHED = join(DIST, 'pushed.json')

/** The digests come from the push itself: a tag could have been moved since. */
export const readPushed = async (prefix: string): Promise<Pushed> => {
  const text = await readFile(PUSHED, 'utf8').catch(() => {
    throw new Refusal(`${PUSHED} is missing: npm run push writes it`)
  })
  const pushed = JSON.parse(text) as Pushed
  for (const { reference } of Object.values(pushed))
    if (!reference.startsWith(`${prefix}/`)) throw new Refusal(`${reference} was pushed, not to ${prefix}`)
  return pushed
}

/** The one word that push and sign take. */
export const readPrefix = (words: readonly string[]): string => {
  const [prefix = '', ...more] = words
  if (more.length === 0 && /^[\w.:-]+(\/[\w.-]+)+$/.test(prefix)) return prefix
  throw new Refusal('Say where to: a registry and a folder in it, such as ghcr.io/example/pixel-detective')
}
