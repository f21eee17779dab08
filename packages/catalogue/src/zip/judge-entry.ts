import type { Entry } from 'yauzl'
import type { ZipLimits } from './zip-limits.ts'

const UNIX = [3, 19]
const KIND_MASK = 0o170000
const [FILE, LINK] = [0o100000, 0o120000]

/** The kind of file that an archive of a Unix says an entry is; 0 where it says none. */
const kindOf = ({ versionMadeBy, externalFileAttributes }: Entry): number =>
  UNIX.includes(versionMadeBy >> 8) ? (externalFileAttributes >>> 16) & KIND_MASK : 0

/** A pipe or a device of its own, or what the name of a drive or a stream leads to. */
const DRIVE = /^[a-z]:|^\/|:/i

const isLeadingOut = (name: string): boolean => DRIVE.test(name) || name.split('/').includes('..')

const RATIO_FROM_BYTES = 1e6

const isBomb = ({ compressedSize, uncompressedSize }: Entry, { ratio }: ZipLimits): boolean =>
  uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > ratio * compressedSize

const [STORED, DEFLATED] = [0, 8]

const ADVICE = {
  broken_name: 'Its name is damaged: rename the file, and pack it again.',
  leads_out: 'Its path leads out of the ZIP: pack the folder itself, and try again.',
  link: 'It is a link to another file: pack the file itself.',
  special: 'It is no file but a device or a pipe: leave it out.',
  encrypted: 'It is locked with a password: pack it again without one.',
  method: 'It is packed in a way that is not read here: pack it again as an ordinary ZIP.',
  too_big: 'It is larger than a picture may be: save a smaller copy of it.',
  bomb: 'It is far larger than it seems, as no picture is: leave it out, or upload it by itself.',
} as const

/** Why an entry is left out, in a sentence that says what to do; null where it may come in. */
export const refusalOfEntry = (entry: Entry, name: string | null, limits: ZipLimits): string | null => {
  const kind = kindOf(entry)
  if (name === null || name.includes('\0')) return ADVICE.broken_name
  if (isLeadingOut(name)) return ADVICE.leads_out
  if (kind === LINK) return ADVICE.link
  if (kind !== 0 && kind !== FILE) return ADVICE.special
  if (entry.isEncrypted()) return ADVICE.encrypted
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) return ADVICE.method
  if (entry.uncompressedSize > limits.fileBytes) return ADVICE.too_big
  return isBomb(entry, limits) ? ADVICE.bomb : null
}
