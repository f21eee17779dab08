import type { Pack } from '@pd/store'

/** What a pack is called at the desk: its title in English or in no language, else its first one. */
export const titleOfPack = ({ titles }: Pick<Pack, 'titles'>): string =>
  titles.en ?? titles.und ?? Object.values(titles)[0] ?? ''
