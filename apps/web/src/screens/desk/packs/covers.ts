import type { Client } from '@pd/contract/client'
import { type ReadonlySignal, signal } from '@preact/signals'

const PICTURES = 4

/** The first pictures of packs, asked for one pack after another, so that a long list of packs does not crowd out what else is asked. */
export const createCovers = (client: Pick<Client, 'deskItems'>) => {
  const covers = new Map<string, ReadonlySignal<readonly string[]>>()
  let before: Promise<unknown> = Promise.resolve()
  return (pack: string): ReadonlySignal<readonly string[]> => {
    const known = covers.get(pack)
    if (known) return known
    const pictures = signal<readonly string[]>([])
    covers.set(pack, pictures)
    before = before.then(async () => {
      const answer = await client.deskItems({
        ...{ pack, limit: PICTURES },
        ...{ show: 'all', search: undefined, after: undefined },
      })
      if (answer.ok) pictures.value = answer.value.items.map(({ picture }) => picture)
    })
    return pictures
  }
}
