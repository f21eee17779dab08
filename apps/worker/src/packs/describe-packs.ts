import { join } from 'node:path'
import { titleOf } from '@pd/catalogue'
import type { ListedPack } from '@pd/store'

const NO_PACKS = 'There are no packs yet: "npm run worker -- import DIR" makes one of each folder.\n'

const HEADER = ['ID', 'TITLE', 'ITEMS', 'PICTURES', 'STATE', 'FOLDER']

const rowOf = ({ pack, state, items, pictures }: ListedPack): string[] => [
  pack.id,
  pack.titles.en ?? Object.values(pack.titles)[0] ?? '',
  String(items),
  String(pictures),
  state,
  pack.path ? join(titleOf(pack.source), pack.path) : titleOf(pack.source),
]

/** The packs as a table for a terminal, a line each with its id first. */
export const describePacks = (packs: readonly ListedPack[]): string => {
  if (packs.length === 0) return NO_PACKS
  const rows = [HEADER, ...packs.map(rowOf)]
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}
