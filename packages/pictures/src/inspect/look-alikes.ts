import type { ImageStats } from './image-stats.ts'

/** 64 bits as two whole numbers below 2^32. */
type Bits = { readonly high: ArrayLike<number>; readonly low: ArrayLike<number> }

/** Pictures whose hashes differ in at most this number of bits look alike. */
export const MOST_BITS = 4

/** The hash of a picture that is nearly one colour is meaningless. */
export const LEAST_STD_DEV = 6
/** The same picture, saved again, stays as light and as rich in contrast as it was; an egg and an onion share an outline. */
const MOST_LUMA_APART = 12
const MOST_STD_DEV_APART = 6

type Tone = Pick<ImageStats, 'luma' | 'lumaStdDev'>

/** Whether two pictures are about as light and as rich in contrast as each other. */
export const haveSameTone = (one: Tone, other: Tone): boolean =>
  Math.abs(one.luma - other.luma) <= MOST_LUMA_APART &&
  Math.abs(one.lumaStdDev - other.lumaStdDev) <= MOST_STD_DEV_APART

/** One more than the bits that may differ, so that two near hashes have at least one band in common. */
const BANDS = MOST_BITS + 1
const BAND_BITS = 13

const bandOf = (high: number, low: number, band: number): number => {
  const start = band * BAND_BITS
  if (start >= 32) return (high >>> (start - 32)) & 0x1fff
  if (start + BAND_BITS <= 32) return (low >>> start) & 0x1fff
  return ((low >>> start) | (high << (32 - start))) & 0x1fff
}

const countBits = (number: number): number => {
  let bits = number - ((number >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The number of bits in which two hashes differ. */
export const bitsBetween = ({ high, low }: Bits, one: number, other: number): number =>
  countBits((high[one] ?? 0) ^ (high[other] ?? 0)) + countBits((low[one] ?? 0) ^ (low[other] ?? 0))

/**
 * Yields each hash that is near an earlier one, with the nearest earlier one. Compares only hashes that share a band
 * (multi-index hashing: Norouzi, Punjani and Fleet, 2012); an exact repetition is not indexed again. `isAlike` may refuse a
 * pair by other facts than the hashes.
 */
export const findLookAlikes = function* (
  hashes: Bits,
  isAlike: (one: number, other: number) => boolean = () => true,
): Generator<[number, number]> {
  const heads = Array.from({ length: BANDS }, () => new Int32Array(2 ** BAND_BITS).fill(-1))
  const next = Array.from({ length: BANDS }, () => new Int32Array(hashes.high.length))
  for (let at = 0; at < hashes.high.length; at++) {
    const bands = heads.map((_, band) => bandOf(hashes.high[at] ?? 0, hashes.low[at] ?? 0, band))
    let [nearest, distance] = [-1, MOST_BITS + 1]
    for (const [band, value] of bands.entries())
      for (let other = heads[band]?.[value] ?? -1; other >= 0 && distance > 0; other = next[band]?.[other] ?? -1) {
        const bits = bitsBetween(hashes, at, other)
        if (bits < distance && isAlike(at, other)) [nearest, distance] = [other, bits]
      }
    if (nearest >= 0) yield [at, nearest]
    if (distance === 0) continue
    for (const [band, value] of bands.entries()) {
      const [head, links] = [heads[band], next[band]]
      if (!head || !links) continue
      links[at] = head[value] ?? -1
      head[value] = at
    }
  }
}

/** The two halves of a difference hash. */
export const halvesOf = (dhash: string): readonly [high: number, low: number] => [
  Number.parseInt(dhash.slice(0, 8), 16),
  Number.parseInt(dhash.slice(8), 16),
]

const isMeaningful = ({ lumaStdDev }: Tone): boolean => lumaStdDev >= LEAST_STD_DEV

/** Whether two pictures look alike by what was measured on their working copies. */
export const lookAlike = (one: ImageStats, other: ImageStats): boolean => {
  if (!isMeaningful(one) || !isMeaningful(other) || !haveSameTone(one, other)) return false
  const [[high, low], [otherHigh, otherLow]] = [halvesOf(one.dhash), halvesOf(other.dhash)]
  return bitsBetween({ high: [high, otherHigh], low: [low, otherLow] }, 0, 1) <= MOST_BITS
}
