const MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
const BYTES = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
} as const

/** `45s`, `30m`, `12h`, `7d` or `2w` in milliseconds; NaN for anything else. */
export const readDurationMs = (text: string): number => {
  const [, count, unit] = /^(\d+)([smhdw])$/.exec(text) ?? []
  return Number(count) * MS[unit as keyof typeof MS]
}

/** `2GB`, `500MB`, `1.5GiB` or plain bytes as a number of bytes; NaN for anything else. */
export const readBytes = (text: string): number => {
  const [, count, unit = 'b'] = /^(\d+(?:\.\d+)?)([kmgt]i?b|b)?$/i.exec(text) ?? []
  return Math.round(Number(count) * BYTES[unit.toLowerCase() as keyof typeof BYTES])
}

/** A number of bytes for a person, in the largest unit that leaves a whole number before the point. */
export const describeBytes = (bytes: number): string => {
  const unit = (['TB', 'GB', 'MB', 'kB'] as const).find((each) => bytes >= BYTES[each.toLowerCase() as 'tb'])
  return unit ? `${(bytes / BYTES[unit.toLowerCase() as 'tb']).toFixed(1)} ${unit}` : `${bytes} B`
}
