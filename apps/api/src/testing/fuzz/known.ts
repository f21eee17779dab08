import { pick, type Random } from './chance.ts'

const MOST = 24
const LONGEST = 200
/** One text in four is from what other callers have seen. */
const OTHERS_IN = 4

const singular = (name: string): string => name.replace(/s$/, '')

/** The name of a text in a part of the API: that of the uploads in a list and of a path of one is the same. */
const keyIn = (place: string, name: string): string => `${singular(place)} ${name}`

/** Texts that the server said, by the names that they have there, so that later requests name what exists. */
export type Known = {
  /** Remembers the texts in the body of an answer; `place` is the part of the API that it is from. */
  learn(body: unknown, place: string): void
  /** One of the last texts of a name, rather of that place, if there is one. */
  recall(name: string, place: string): string | undefined
}

/** A memory of texts that begins with some; what it has not, it asks `others` for. */
export const createKnown = (
  first: Readonly<Record<string, readonly string[]>>,
  random: Random,
  others?: Known,
): Known => {
  const texts = new Map<string, string[]>(Object.entries(first).map(([name, list]) => [name, [...list]]))
  const remember = (name: string, text: string): void => {
    const list = texts.get(name) ?? []
    if (text.length > LONGEST || list.includes(text)) return
    texts.set(name, [...list, text].slice(-MOST))
  }
  const learnText = (text: string, name: string, place: string): void => {
    remember(name, text)
    remember(keyIn(place, name), text)
    if (text.startsWith('/')) remember('file', text.split('/').at(-1) ?? '')
    const [, link] = /[?&]preview=([^&]+)/.exec(text) ?? []
    if (link) remember('link', link)
  }
  const learnAs = (name: string, body: unknown, place: string): void => {
    if (typeof body === 'string') learnText(body, name, place)
    if (typeof body !== 'object' || body === null) return
    // the id of a pack is asked for as `pack`, in the paths of packs as `id`
    if ('id' in body && typeof body.id === 'string') remember(singular(name), body.id)
    for (const [key, value] of Object.entries(body)) {
      const named = Array.isArray(body) ? name : key
      learnAs(named, value, typeof value === 'object' ? named : place)
    }
  }
  const recall: Known['recall'] = (name, place) => {
    const named = name === 'id' ? [keyIn(place, 'id'), singular(place), 'id'] : [keyIn(place, name), name]
    const list = named.map((one) => texts.get(one)).find((one) => one !== undefined) ?? []
    if (random(OTHERS_IN) === 0) return others?.recall(name, place) ?? list.at(-1)
    // what was said last is what a caller goes on with
    return (random(2) === 0 ? list.at(-1) : pick(list, random)) ?? others?.recall(name, place)
  }
  const learn: Known['learn'] = (body, place) => {
    learnAs('', body, place)
    others?.learn(body, place)
  }
  return { learn, recall }
}
