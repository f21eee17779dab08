import type { Client, DeskToDo } from '@pd/contract/client'
import type { SaveItems } from '../edit/actions.ts'
import type { Proposal, ToDoState } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'deskToDo' | 'answerProposal'>
  readonly save: SaveItems
  readonly toDo: ToDoState
}

const isSame = (one: Proposal, other: Proposal): boolean =>
  one.item === other.item && one.locale === other.locale && one.text === other.text

/** Loads what is to do, and does it; what is done leaves the list at once and comes back where the server refuses. */
export const createToDoActions = ({ client, save, toDo }: Needs) => {
  const load = async (): Promise<void> => {
    const answer = await client.deskToDo()
    if (answer.ok) toDo.list.value = answer.value
    toDo.trouble.value = answer.ok ? undefined : answer.problem.code
  }
  const drop = async (
    without: (list: DeskToDo) => DeskToDo,
    call: () => ReturnType<SaveItems | Client['answerProposal']>,
  ) => {
    const before = toDo.list.value
    if (!before) return
    toDo.list.value = without(before)
    const answer = await call()
    toDo.trouble.value = answer.ok ? undefined : answer.problem.code
    if (!answer.ok) toDo.list.value = before
  }
  return {
    load,
    /** Accepts what players typed as another name, or dismisses it. */
    answer: (proposal: Proposal, accept: boolean): Promise<void> => {
      const { item, locale, text } = proposal
      return drop(
        (list) => ({ ...list, proposals: list.proposals.filter((other) => !isSame(proposal, other)) }),
        () => client.answerProposal({ item, locale, text, accept }),
      )
    },
    /** Takes an item out of play. */
    hide: (item: string): Promise<void> =>
      drop(
        (list) => ({
          ...list,
          nobody: list.nobody.filter((other) => other.item !== item),
          everybody: list.everybody.filter((other) => other.item !== item),
        }),
        () => save([{ item, change: { isHidden: true } }]),
      ),
  }
}
export type ToDoActions = ReturnType<typeof createToDoActions>
