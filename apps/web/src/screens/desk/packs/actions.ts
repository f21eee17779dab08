import type { Answer, Client, DeskPack, PackChange } from '@pd/contract/client'
import type { ProblemCode } from '../../../app/problem.ts'
import type { Desk, DeskPart } from '../state.ts'

type Needs = {
  readonly client: Pick<Client, 'deskPacks' | 'newDeskPack' | 'changeDeskPack' | 'orderDeskPacks'>
  readonly refused: (part: DeskPart, code: ProblemCode) => void
}

/** Loads the packs and changes them; each change is followed by a look at what there is now. */
export const createPackActions = ({ client, refused }: Needs, desk: Desk) => {
  const take = <T>(answer: Answer<T>): T | undefined => {
    if (answer.ok) return answer.value
    refused('packs', answer.problem.code)
    return undefined
  }
  const load = async (): Promise<void> => {
    const list = take(await client.deskPacks())
    if (list) desk.packs.value = list.packs
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
      const made = take(await client.changeDeskPack(id, change))
      await load()
      return made !== undefined
    },
    /** Shows the packs in this order at once; the old order comes back where the server refuses. */
    order: async (ids: readonly string[]): Promise<void> => {
      const at = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
      desk.packs.value = desk.packs.value?.toSorted((a, b) => at(a.id) - at(b.id))
      if (!take(await client.orderDeskPacks({ packs: [...ids] }))) await load()
    },
  }
}
/** What `createPackActions` makes. */
export type PackActions = ReturnType<typeof createPackActions>
