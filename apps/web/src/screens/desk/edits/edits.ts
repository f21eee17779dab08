import type { Answer, Client, DeskItem, EditedItems, ItemEdits } from '@pd/contract/client'
import { batch, signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'
import { forgetEdit, isKeptAfter, keepEdit, readKept } from './kept.ts'
import type { KeptTexts } from './kept-texts.ts'

type Needs = {
  readonly client: Pick<Client, 'editDeskItems'>
  readonly texts: KeptTexts
  /** Draws the id of an edit: sixteen signs that no other edit has. */
  readonly drawId: () => string
  readonly wait: (ms: number) => Promise<unknown>
  /** The account has to sign in before anything is sent; what waits is kept. */
  readonly signedOut: () => void
}

type Hear = (edits: ItemEdits, answer: Answer<EditedItems>) => void

const RETRY_DELAYS_MS = [500, 1_000, 2_000, 4_000]
const LONGEST_DELAY_MS = 8_000

/** What is not answered yet, the oldest first, in step with what the browser keeps. */
const createQueue = (texts: KeptTexts) => {
  const pending = signal<readonly ItemEdits[]>([])
  return {
    pending,
    /** Why the oldest is not answered yet. */
    trouble: signal<ProblemCode | undefined>(undefined),
    /** Takes up what an earlier visit left. */
    open: async (): Promise<void> => {
      await texts.load()
      pending.value = readKept(texts)
    },
    add: (edits: ItemEdits): void => {
      keepEdit(texts, edits)
      pending.value = [...pending.value, edits]
    },
    remove: (id: string): void => {
      forgetEdit(texts, id)
      pending.value = pending.value.filter((each) => each.id !== id)
    },
  }
}

/** Those who hear each answer just before its edit waits no longer, of those too that an earlier visit left. */
const createHearers = () => {
  const hearers = new Set<Hear>()
  /** Adds one; returns how to stop. */
  const listen = (hear: Hear) => {
    hearers.add(hear)
    return () => void hearers.delete(hear)
  }
  return { hearers, listen }
}

/**
 * Sends changes of items one after another. Each is kept in the browser until the server has answered it, so that it outlives a lost line,
 * a killed browser and a killed server; it is then sent again under its id, by which the server makes it once.
 */
export const createEdits = ({ client, texts, drawId, wait, signedOut }: Needs) => {
  const { pending, trouble, open, add, remove } = createQueue(texts)
  const { hearers, listen } = createHearers()
  let running: Promise<void> | undefined

  /** Sends the oldest again until it is answered; false where the account has to sign in first. */
  const sendOldest = async (oldest: ItemEdits): Promise<boolean> => {
    for (let tries = 0; ; tries++) {
      const answer = await client.editDeskItems(oldest)
      trouble.value = answer.ok ? undefined : answer.problem.code
      if (answer.ok || !isKeptAfter(answer.problem.code)) {
        batch(() => {
          for (const hear of hearers) hear(oldest, answer)
          remove(oldest.id)
        })
        return true
      }
      if (answer.problem.code === 'not_signed_in') return false
      await wait(RETRY_DELAYS_MS[tries] ?? LONGEST_DELAY_MS)
    }
  }
  const sendAll = async (): Promise<void> => {
    for (let next = pending.value[0]; next && (await sendOldest(next)); ) next = pending.value[0]
    if (trouble.value === 'not_signed_in') signedOut()
    // in one step with the end of the loop, so that no edit is added between the two
    running = undefined
  }
  /** Sends what waits; resolves when nothing does any more, or when the account has to sign in first. */
  const flush = (): Promise<void> => {
    if (!running && pending.value.length > 0) running = sendAll()
    return running ?? Promise.resolve()
  }
  /** Makes changes together; resolves with the server's answer, however long the line is lost. */
  const send = (edits: ItemEdits['edits']): Promise<Answer<EditedItems>> => {
    const id = drawId()
    add({ id, edits })
    const { promise, resolve } = Promise.withResolvers<Answer<EditedItems>>()
    const stop = listen((edit, answer) => {
      if (edit.id !== id) return
      stop()
      resolve(answer)
    })
    void flush()
    return promise
  }
  /** An item as the server has it, loaded by a part of the page; the other parts that show it follow. */
  const learned = signal<DeskItem | undefined>(undefined)
  return { pending, trouble, learned, open, send, flush, listen }
}
export type Edits = ReturnType<typeof createEdits>
