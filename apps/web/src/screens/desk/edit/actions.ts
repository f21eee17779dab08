import type { Answer, Client, DeskItem, EditedItems, ItemChange, ItemEdits } from '@pd/contract/client'
import { createTurns } from '../edits/turns.ts'
import { unseenOf } from '../edits/unseen.ts'
import { applyChange } from '../sheet/apply-change.ts'
import type { ItemEdit } from './state.ts'

/** Sends edits until the server has answered. */
export type SaveItems = (edits: ItemEdits['edits']) => Promise<Answer<EditedItems>>

type Needs = {
  readonly client: Pick<Client, 'deskItem' | 'undoDeskChange'>
  readonly save: SaveItems
  readonly edit: ItemEdit
  /** Takes the item as the server has it. */
  readonly onLoaded?: (item: DeskItem) => void
}

/** A change, or what a change is of the item as it will be once all earlier ones are answered; undefined for none. */
type Wish = ItemChange | undefined | ((latest: DeskItem) => ItemChange | undefined)

const saveActions = ({ save, edit }: Needs) => {
  const unanswered = new Set<ItemChange>()
  const changeOf = (wish: Wish, item: DeskItem): ItemChange | undefined =>
    typeof wish === 'function' ? wish([...unanswered].reduce(applyChange, item)) : wish
  const send = async (item: DeskItem, change: ItemChange) => {
    unanswered.add(change)
    const answer = await save([{ item: item.id, change }])
    unanswered.delete(change)
    return answer
  }
  /** Changes the item; the page keeps what the server makes of it. */
  return async (wish: Wish): Promise<void> => {
    const item = edit.item.value
    const change = item && changeOf(wish, item)
    if (!item || !change) return
    edit.standing.value = 'saving'
    const answer = await send(item, change)
    edit.standing.value = answer.ok ? 'saved' : 'unsaved'
    edit.trouble.value = answer.ok ? undefined : answer.problem.code
    if (!answer.ok) return
    const { change: id, items, replaced, collisions } = answer.value
    edit.unseen.value = unseenOf(replaced, (of) => (of === item.id ? edit.item.value : undefined))
    edit.item.value = items.find((saved) => saved.id === item.id) ?? item
    edit.made.value = [...edit.made.value, id]
    const isTypedAgain = (locale: string) =>
      change.names?.[locale] !== undefined || change.aliases?.[locale] !== undefined
    edit.collisions.value = [
      ...edit.collisions.value.filter(({ locale }) => !isTypedAgain(locale)),
      ...collisions.filter((collision) => collision.item === item.id && isTypedAgain(collision.locale)),
    ]
  }
}

/** What a curator does to one item. */
export const createEditActions = (needs: Needs) => {
  const { client, edit, onLoaded } = needs
  const load = async (id: string): Promise<void> => {
    const answer = await client.deskItem(id)
    if (answer.ok) {
      edit.item.value = answer.value
      onLoaded?.(answer.value)
    }
    edit.trouble.value = answer.ok ? undefined : answer.problem.code
  }
  const save = saveActions(needs)
  const undo = async (): Promise<void> => {
    const last = edit.made.value.at(-1)
    const item = edit.item.value
    if (!last || !item) return
    const answer = await client.undoDeskChange(last)
    edit.made.value = edit.made.value.slice(0, -1)
    edit.collisions.value = []
    edit.unseen.value = []
    await load(item.id)
    if (!answer.ok) edit.trouble.value = answer.problem.code
  }
  // a key that is pressed twice would else undo the same change twice, and so make it again
  const inTurn = createTurns()
  let latest: Promise<unknown> = Promise.resolve()
  return {
    load,
    save: (wish: Wish): Promise<void> => {
      const saved = save(wish)
      latest = saved
      return saved
    },
    /** Undoes the latest change that was made here, once that is answered. */
    undo: (): Promise<void> => inTurn(() => latest.then(undo)),
  }
}
export type EditActions = ReturnType<typeof createEditActions>
