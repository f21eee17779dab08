import type { Pack } from '@pd/store'

/** A pack with fewer items in play is too small for a game of its own: four choices need four items. */
const ITEMS_LEAST = 4
const TITLES_SHOWN = 3

/** For each pack that is offered together with others, the first of them, by whose id they are offered. */
export type PackGroups = ReadonlyMap<string, string>

/**
 * The small packs of each source are offered as one, by the id of the first of them; one that is alone stays. Items keep the pack that
 * they are in, with its licence, and a pack that grows is offered by itself again.
 */
export const offeredTogether = (packs: readonly Pack[], itemsOf: (packId: string) => number): PackGroups => {
  const isSmall = ({ id }: Pack) => itemsOf(id) > 0 && itemsOf(id) < ITEMS_LEAST
  const ofSource = Map.groupBy(packs.filter(isSmall), ({ source }) => source)
  const groups = [...ofSource.values()].filter((members) => members.length > 1)
  return new Map(groups.flatMap((members) => members.map(({ id }) => [id, members[0]?.id ?? id])))
}

const titleIn = (titles: Pack['titles'], locale: string): string =>
  titles[locale] ?? titles.und ?? titles.en ?? Object.values(titles)[0] ?? ''

const joinTitles = (packs: readonly Pack[], locale: string): string => {
  const titles = packs.map(({ titles }) => titleIn(titles, locale))
  return titles.length > TITLES_SHOWN ? `${titles.slice(0, TITLES_SHOWN).join(', ')} …` : titles.join(', ')
}

const unique = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join(', ')

/** The pack as which several are offered: it has the id and the levels of the first, the titles, licences and credits of all. */
export const joinPacks = (first: Pack, packs: readonly Pack[]): Pack => {
  const locales = [...new Set(packs.flatMap(({ titles }) => Object.keys(titles)))]
  const homepages = new Set(packs.map(({ homepage }) => homepage))
  return {
    ...first,
    titles: Object.fromEntries(locales.map((locale) => [locale, joinTitles(packs, locale)])),
    licence: unique(packs.map(({ licence }) => licence)),
    credit: unique(packs.map(({ credit }) => credit)),
    homepage: homepages.size === 1 ? first.homepage : null,
  }
}
