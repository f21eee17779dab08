import type { DeskPack } from '@pd/contract/client'

/** The title of a pack in the reader's language, else in the first that it has. */
export const titleOf = ({ titles }: Pick<DeskPack, 'titles'>, language: string): string =>
  titles[language] ?? titles.und ?? titles.en ?? Object.values(titles)[0] ?? '…'
