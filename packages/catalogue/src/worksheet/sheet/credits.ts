import { licenceAddress } from '@pd/core'
import type { Pack } from '@pd/store'
import type { SidecarItem } from '../../sidecar/sidecar-types.ts'

/** A numbered picture of which a credit speaks. */
type Credited = { readonly number: number; readonly item: Pick<SidecarItem, 'credit' | 'licence'> }

/** Numbers as people write them: `1–3, 7`. */
const writeNumbers = (numbers: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** A line for each credit and licence, with the numbers of its pictures and the address of the licence. */
export const writeSheetCredits = (pack: Pack, pictures: readonly Credited[], unlicensed: string): string[] => {
  const groups = Map.groupBy(pictures, ({ item }) => {
    const [credit, licence] = [item.credit ?? pack.credit, item.licence ?? pack.licence]
    return [credit, licence || unlicensed, licenceAddress(licence)].filter(Boolean).join(' · ')
  })
  const lines = [...groups].map(([said, under]) => `${writeNumbers(under.map(({ number }) => number))}: ${said}`)
  return pack.homepage ? [pack.homepage, ...lines] : lines
}
