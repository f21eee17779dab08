import { setImmediate } from 'node:timers/promises'
import { type Choice, drawItems, type Name, type Room, type RoundPlan, readCalled } from '@pd/core'
import { variantCount } from '@pd/pictures'
import type { CatalogueStore, Subject } from '@pd/store'
import { nameOf } from '../game/view-game.ts'
import { pick } from '../pick.ts'

export type DrawTools = {
  readonly catalogue: Pick<CatalogueStore, 'itemIds' | 'pictureIds' | 'subject'>
  readonly dice: () => number
}

const CHOICES = 4
/** So many items that somebody is called are passed over before one is taken. */
const TRIES_MOST = 50
const NAMES_AT_ONCE = 200

/** An item with one of its pictures; null when it lost them all. */
const subjectOf = async (itemId: string, { catalogue, dice }: DrawTools): Promise<Subject | null> => {
  const pictureId = pick(await catalogue.pictureIds(itemId), dice)
  return pictureId === undefined ? null : catalogue.subject(itemId, pictureId)
}

/** The answer among others, each by another name, in an order that says nothing. */
const drawChoices = async (
  answer: Choice,
  candidates: readonly string[],
  language: string,
  tools: DrawTools,
): Promise<Choice[]> => {
  const choices = [answer]
  const others = drawItems(
    candidates.filter((id) => id !== answer.itemId),
    [],
    CHOICES * 2,
    tools.dice,
  )
  for (const itemId of others.ok ? others.value : []) {
    const subject = choices.length < CHOICES ? await subjectOf(itemId, tools) : null
    const name = subject && nameOf(subject, language)
    if (name && choices.every((choice) => choice.name !== name)) choices.push({ itemId, name })
  }
  const order = drawItems(
    choices.map(({ itemId }) => itemId),
    [],
    choices.length,
    tools.dice,
  )
  return (order.ok ? order.value : []).flatMap((id) => choices.find(({ itemId }) => itemId === id) ?? [])
}

type Call = (names: readonly Name[]) => boolean

/** Tells whether somebody in the room is called by an answer; many names are read a few at a time, so that nobody waits for it. */
const readNamesIn = async ({ seats, settings }: Room): Promise<Call> => {
  const called = seats
    .values()
    .filter(({ presence }) => presence !== 'kicked')
    .map(({ name }) => name)
  const calls: Call[] = []
  for (let at = 0; at < called.length; at += NAMES_AT_ONCE) {
    calls.push(readCalled(called.slice(at, at + NAMES_AT_ONCE), settings.language))
    await setImmediate()
  }
  return (names) => calls.some((call) => call(names))
}

type Drawn = { readonly subject: Subject; readonly isNamedInRoom: boolean }

/** Something that the room has not had, as long as there is, and that nobody there is called; the first one where all are. */
const drawSubject = async (room: Room, candidates: readonly string[], tools: DrawTools): Promise<Drawn | null> => {
  const had = room.rounds.map(({ plan }) => plan.itemId)
  const drawn = drawItems(candidates, had, candidates.length, tools.dice)
  const isNamed = await readNamesIn(room)
  let spare: Subject | null = null
  for (const [tries, itemId] of (drawn.ok ? drawn.value : []).entries()) {
    if (spare && (tries > TRIES_MOST || had.includes(itemId))) break
    const subject = await subjectOf(itemId, tools)
    if (subject && !isNamed(subject.names)) return { subject, isNamedInRoom: false }
    spare ??= subject
  }
  return spare && { subject: spare, isNamedInRoom: true }
}

/** What the next round of a room is about; null when there is nothing at all. Where its answer is a name, all names are hidden. */
export const drawRound = async (room: Room, tools: DrawTools): Promise<RoundPlan | null> => {
  const { packId, language, answers } = room.settings
  const candidates = await tools.catalogue.itemIds(packId)
  const drawn = await drawSubject(room, candidates, tools)
  if (!drawn) return null
  const { itemId, picture, pack } = drawn.subject
  const answer = { itemId, name: nameOf(drawn.subject, language) }
  return {
    itemId,
    pictureId: picture.id,
    variant: Math.floor(tools.dice() * variantCount),
    ladder: pack.ladder,
    choices: answers === 'choices' ? await drawChoices(answer, candidates, language, tools) : null,
    namesReadTo: drawn.isNamedInRoom ? 0 : room.seq,
  }
}
