import { licenceAddress } from '@pd/core'
import type { Pack } from '@pd/store'
import type { NamesRow } from '../names/names-table.ts'
import { standardName } from './exported-items.ts'

const titleOf = ({ titles }: Pick<Pack, 'titles'>): string => titles.en ?? Object.values(titles)[0] ?? ''

/** The text as Markdown shows it as it is. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&')

const sentences = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ')

/** A line for each picture: its file, what it shows, by whom and on which terms. */
export const writeCredits = (pack: Pack, rows: readonly NamesRow[]): string => {
  const about = sentences([plain(pack.credit), plain(pack.licence), pack.homepage && `<${pack.homepage}>`])
  const lines = rows.map(({ file, item }) => {
    const { credit, licence } = { credit: item.credit ?? pack.credit, licence: item.licence ?? pack.licence }
    return `- ${sentences([`\`${file}\``, plain(standardName(item)), plain(credit), plain(licence)])}`
  })
  return `${[`# ${plain(titleOf(pack))}`, about, lines.join('\n')].filter(Boolean).join('\n\n')}\n`
}

const NO_LICENCE = 'No licence is stated. Ask who made these pictures before you use them elsewhere.'

/** The licences, each with its address where that is known, and the files under it. */
export const writeLicences = (pack: Pack, rows: readonly NamesRow[]): string => {
  const files = Map.groupBy(rows, ({ item }) => item.licence ?? pack.licence)
  const parts = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  return parts
    .map(([licence, under]) => {
      const head = [licence || NO_LICENCE, licenceAddress(licence)].filter(Boolean)
      return `${[...head, '', ...under.map(({ file }) => file)].join('\n')}\n`
    })
    .join('\n\n')
}
