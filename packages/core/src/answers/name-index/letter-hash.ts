/** The seed of a hash: nothing was read yet. */
export const EMPTY_HASH = 0x811c9dc5

/** The hash of a text that is one letter longer (FNV-1a over code points). */
export const hashLetter = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193)

/** Spreads a hash over all of its 32 bits, so that the lowest can be taken (the finaliser of MurmurHash3). */
export const finishHash = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The hash of letters. */
export const hashLetters = (letters: readonly number[]): number => {
  let hash = EMPTY_HASH
  for (const letter of letters) hash = hashLetter(hash, letter)
  return finishHash(hash)
}

/** One bit for each kind of letter, folded to 32 bits. */
export const letterBits = (letters: readonly number[]): number => {
  let bits = 0
  for (const letter of letters) bits |= 1 << (letter & 31)
  return bits >>> 0
}

const hasMoreBits = (bits: number, limit: number): boolean => {
  let rest = bits
  for (let allowed = limit; allowed > 0 && rest !== 0; allowed--) rest &= rest - 1
  return rest !== 0
}

/** Whether two texts with these `letterBits` can be within the edits: an edit adds and removes at most one kind of letter. */
export const mayBeWithin = (one: number, other: number, edits: number): boolean =>
  !hasMoreBits(one & ~other, edits) && !hasMoreBits(other & ~one, edits)
