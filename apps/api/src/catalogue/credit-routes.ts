import type { CatalogueSnapshot, LiveCatalogue } from '@pd/catalogue'
import type { CreditList } from '@pd/contract'
import { licenceAddress, ok } from '@pd/core'
import type { CreditCount, Store } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { createSharedBodies } from '../endpoints/shared-bodies.ts'
import { inLanguage } from '../solo/view-game.ts'

/** What the endpoint of the credits needs. */
export type CreditTools = {
  readonly catalogue: Pick<LiveCatalogue, 'current'>
  readonly store: Pick<Store['catalogue'], 'credits'>
}

type Terms = { readonly credit: string; readonly licence: string }

const MAKERS_MOST = 100

const viewTerms = ({ credit, licence }: Terms) => ({ credit, licence, licenceAddress: licenceAddress(licence) })

type Maker = CreditList['packs'][number]['makers'][number]

/** The counts of a pack with its own terms where an item says none; equal ones are one. */
const makersOf = (pack: Terms, counts: readonly CreditCount[]): Maker[] => {
  const makers = new Map<string, Maker>()
  for (const { credit, licence, items } of counts) {
    const terms = { credit: credit ?? pack.credit, licence: licence ?? pack.licence }
    if (terms.credit === pack.credit && terms.licence === pack.licence) continue
    const key = JSON.stringify(terms)
    makers.set(key, { ...viewTerms(terms), items: items + (makers.get(key)?.items ?? 0) })
  }
  return [...makers.values()].sort((one, other) => other.items - one.items || (one.credit < other.credit ? -1 : 1))
}

const distinct = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

const viewCredits = (snapshot: CatalogueSnapshot, counts: readonly CreditCount[], language: string): CreditList => {
  const byPack = Map.groupBy(counts, ({ packId }) => snapshot.packById(packId)?.id ?? '')
  const packs = snapshot.packs.map(({ pack }) => {
    const makers = makersOf(pack, byPack.get(pack.id) ?? [])
    const shown = makers.slice(0, MAKERS_MOST)
    const { id, titles, homepage } = pack
    const about = { id, title: inLanguage(titles, language), homepage, ...viewTerms(pack) }
    return { ...about, makers: shown, more: makers.length - shown.length }
  })
  const unlisted = snapshot.packsOf(['unlisted', 'rooms only']).map(({ pack }) => pack)
  const others = unlisted.map((pack) => ({ ...viewTerms(pack), homepage: pack.homepage }))
  return { packs, others: distinct(others.filter(({ credit, licence }) => credit !== '' || licence !== '')) }
}

/** Who made the pictures; read once a revision of the catalogue. */
export const creditRoutes = ({ catalogue, store }: CreditTools): Pick<Handlers, 'credits'> => {
  const body = createSharedBodies()
  let read: { readonly revision: number; readonly counts: readonly CreditCount[] } | undefined
  return {
    credits: async ({ query: { lang = 'en' } }) => {
      const snapshot = catalogue.current()
      const { revision } = snapshot
      const { counts } = read?.revision === revision ? read : { counts: await store.credits() }
      read = { revision, counts }
      return ok(body(revision, lang, () => viewCredits(snapshot, counts, lang)))
    },
  }
}
