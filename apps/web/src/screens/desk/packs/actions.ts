import type { Answer, Client, DeskPack, PackChange } from '@pd/contract/client'
import type { ProblemCode } from '../../../app/problem.ts'
import { isKeptAfter } from '../edits/kept.ts'
import { unseenOf } from '../edits/unseen.ts'
import type { Desk, DeskPart } from '../state.ts'

type Needs = {
  readonly client: Pick<Client, 'deskPacks' | 'newDeskPack' | 'changeDeskPack' | 'orderDeskPacks'>
  readonly refused: (part: DeskPart, code: ProblemCode) => void
}

type Unsent = { readonly id: string; readonly change: PackChange }

/** Changes packs; what a server that is away or an account that is signed out could not change is kept, and changed later. */
const changer = ({ client }: Needs, desk: Desk, take: <T>(answer: Answer<T>) => T | undefined) => {
  let unsent: readonly Unsent[] = []
  const send = async ({ id, change }: Unsent): Promise<boolean> => {
    const shown = desk.packs.value?.find((pack) => pack.id === id)
    const answer = await client.changeDeskPack(id, change)
    if (!answer.ok && isKeptAfter(answer.problem.code)) unsent = [...unsent, { id, change }]
    const made = take(answer)
    if (made) desk.unseen.value = unseenOf(made.replaced, () => shown)
    return made !== undefined
  }
  /** Sends what was kept; whether there was anything. */
  const flush = async (): Promise<boolean> => {
    const kept = unsent
    unsent = []
    for (const each of kept) await send(each)
    return kept.length > 0
  }
  return { send, flush }
}

/** Loads the packs and changes them; each change is followed by a look at what there is now. */
export const createPackActions = (needs: Needs, desk: Desk) => {
  const { client, refused } = needs
  const take = <T>(answer: Answer<T>): T | undefined => {
    if (answer.ok) return answer.value
    refused('packs', answer.problem.code)
    return undefined
  }
  const { send, flush } = changer(needs, desk, take)
  const show = async (): Promise<boolean> => {
    const list = take(await client.deskPacks())
    if (list) desk.packs.value = list.packs
    return list !== undefined
  }
  const load = async (): Promise<void> => {
    if ((await show()) && (await flush())) await show()
  }
  return {
    load,
    /** Makes an empty pack; undefined where it was refused. */
    create: async (title: string, language: string): Promise<DeskPack | undefined> => {
      const pack = take(await client.newDeskPack({ titles: { [language]: title } }))
      if (pack) desk.packs.value = [...(desk.packs.value ?? []), pack]
      return pack
    },
    /** Changes what is said of a pack, or who may play it; whether it was made. */
    change: async (id: string, change: PackChange): Promise<boolean> => {
      desk.unseen.value = []
      const isMade = await send({ id, change })
      await load()
      return isMade
    },
    /** Shows the packs in this order at once; the old order comes back where the server refuses. */
    order: async (ids: readonly string[]): Promise<void> => {
      const at = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
      desk.packs.value = desk.packs.value?.toSorted((a, b) => at(a.id) - at(b.id))
      if (!take(await client.orderDeskPacks({ packs: [...ids] }))) await load()
    },
  }
}
export type PackActions = ReturnType<typeof createPackActions>
