type Version = { readonly epoch: number; readonly upstream: string; readonly revision: string }

const parse = (text: string): Version => {
  const [, epoch = '0', rest = text] = /^(\d+):(.*)$/.exec(text) ?? []
  const dash = rest.lastIndexOf('-')
  return dash < 0
    ? { epoch: Number(epoch), upstream: rest, revision: '' }
    : { epoch: Number(epoch), upstream: rest.slice(0, dash), revision: rest.slice(dash + 1) }
}

/** A tilde sorts before the end, the end before letters, letters before everything else. */
const weigh = (letter: string | undefined): number => {
  if (letter === undefined) return 0
  if (letter === '~') return -1
  return /[A-Za-z]/.test(letter) ? letter.charCodeAt(0) : letter.charCodeAt(0) + 256
}

const compareWords = (one: string, other: string): number => {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = weigh(one[at]) - weigh(other[at])
    if (difference !== 0) return difference
  }
  return 0
}

const compareDigits = (one: string, other: string): number => {
  const difference = BigInt(one || '0') - BigInt(other || '0')
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

/** Words and numbers by turns, a word first. */
const split = (text: string): string[] => text.match(/\d+|\D+/g) ?? []

const compareParts = (one: string, other: string): number => {
  const [left, right] = [one, other].map((text) => (/^\d/.test(text) ? ['', ...split(text)] : split(text)))
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const [a, b] = [left?.[at] ?? '', right?.[at] ?? '']
    const difference = at % 2 === 0 ? compareWords(a, b) : compareDigits(a, b)
    if (difference !== 0) return difference
  }
  return 0
}

/** Negative, zero or positive, as Debian Policy 5.6.12 orders two versions. */
export const compareDebian = (one: string, other: string): number => {
  const [a, b] = [parse(one), parse(other)]
  return Math.sign(a.epoch - b.epoch || compareParts(a.upstream, b.upstream) || compareParts(a.revision, b.revision))
}
