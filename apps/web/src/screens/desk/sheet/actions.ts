import type { Answer, Client, DeskItem, EditedItems, ItemChange, ItemEdits } from '@pd/contract/client'
import { batch } from '@preact/signals'
import type { Edits } from '../edits/edits.ts'
import { createTurns } from '../edits/turns.ts'
import { unseenOf } from '../edits/unseen.ts'
import { nameChange } from './name-change.ts'
import { createPages, MOST } from './pages.ts'
import type { MadeHere, SheetState, Shown } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'deskItems' | 'deskItem' | 'undoDeskChange'>
  readonly edits: Edits
  readonly pack: string
}

/** More than these are looked at by loading the sheet again. */
const MOST_LOOKED_AT = 20

const replaceItems = ({ loaded }: SheetState, items: readonly DeskItem[]): void => {
  const byId = new Map(items.map((item) => [item.id, item]))
  loaded.value = loaded.value?.map((item) => byId.get(item.id) ?? item)
}

/** Loads the sheet page by page. */
const loader = (needs: Needs, sheet: SheetState) => {
  const { client, pack } = needs
  const { ask, ...others } = createPages(needs, sheet)
  return {
    /** Shows these, or at first those to check where there are any. */
    show: async (show?: Shown): Promise<void> => {
      sheet.chosen.value = new Set()
      await ask(show ?? sheet.show.value ?? 'check')
      if (!show && sheet.show.value === 'check' && sheet.checks.value === 0) await ask('all')
    },
    /** Shows the pictures that have this in a name or in the name of their file; all for an empty text. */
    find: async (text: string): Promise<void> => {
      sheet.search.value = text
      sheet.chosen.value = new Set()
      await ask('all')
    },
    ...others,
    /** Adds the pictures that are new; those that are shown stay where they are, under the hands that name them. */
    addNew: async (): Promise<void> => {
      const { show, loaded, next } = sheet
      if (!show.value || loaded.value?.length === 0) return ask(show.value ?? 'check')
      if (next.value !== null) return
      const shown = new Set(loaded.value?.map(({ id }) => id))
      const answer = await client.deskItems({
        pack,
        show: show.value,
        after: undefined,
        search: sheet.search.value || undefined,
        limit: MOST,
      })
      if (!answer.ok) return
      const { items, total, checks } = answer.value
      batch(() => {
        sheet.loaded.value = [...(loaded.value ?? []), ...items.filter(({ id }) => !shown.has(id))]
        sheet.total.value = total
        sheet.checks.value = checks
      })
    },
  }
}

/** Hears what the server says of edits of this visit, and of those that an earlier one left. */
const hear = (sheet: SheetState, edit: ItemEdits, answer: Answer<EditedItems>): void => {
  const ids = edit.edits.map(({ item }) => item)
  sheet.trouble.value = answer.ok ? undefined : answer.problem.code
  if (!answer.ok) return
  const { items, replaced, collisions, change } = answer.value
  const shown = new Map(sheet.loaded.value?.map((item) => [item.id, item]))
  const unseen = unseenOf(replaced, (id) => shown.get(id))
  sheet.unseen.value = [...sheet.unseen.value.filter(({ of }) => !ids.includes(of)), ...unseen]
  replaceItems(sheet, items)
  sheet.collisions.value = [...sheet.collisions.value.filter(({ item }) => !ids.includes(item)), ...collisions]
  sheet.undoable.value = [...sheet.undoable.value, { changes: [change], items: ids }]
  sheet.redoable.value = []
}

/** Changes that were made together are undone together. */
const joinMade = ({ undoable }: SheetState, answers: readonly Answer<EditedItems>[]): void => {
  const made = new Set(answers.flatMap((answer) => (answer.ok ? answer.value.change : [])))
  const isPart = ({ changes }: MadeHere) => changes.some((change) => made.has(change))
  const parts = undoable.value.filter(isPart)
  const joined = { changes: parts.flatMap(({ changes }) => changes), items: parts.flatMap(({ items }) => items) }
  undoable.value = undoable.value.flatMap((each) => (each === parts[0] ? joined : isPart(each) ? [] : each))
}

/** Undoes the changes of this visit one by one, and undoes that. */
const undoer = ({ client, edits }: Needs, sheet: SheetState, reload: () => Promise<void>) => {
  // a key that is pressed twice would else undo the same change twice, and so make it again
  const inTurn = createTurns()
  const lookAgain = async (ids: readonly string[]): Promise<void> => {
    sheet.collisions.value = sheet.collisions.value.filter(({ item }) => !ids.includes(item))
    sheet.unseen.value = sheet.unseen.value.filter(({ of }) => !ids.includes(of))
    if (ids.length > MOST_LOOKED_AT) return reload()
    const answers = await Promise.all(ids.map((id) => client.deskItem(id)))
    replaceItems(
      sheet,
      answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
    )
  }
  /** Undoes as many of these as the server does, the last one first. */
  const undoAll = async (changes: readonly string[]) => {
    for (const [at, change] of changes.toReversed().entries()) {
      const answer = await client.undoDeskChange(change)
      sheet.trouble.value = answer.ok ? undefined : answer.problem.code
      if (!answer.ok) return { left: changes.slice(0, changes.length - at), done: changes.slice(changes.length - at) }
    }
    return { left: [], done: changes }
  }
  /** The items that were changed back, or undefined where there is nothing to undo or the server refuses. */
  const turn = (from: 'undoable' | 'redoable', to: 'undoable' | 'redoable') => async () => {
    await edits.flush()
    const last = sheet[from].value.at(-1)
    if (!last) return undefined
    const { left, done } = await undoAll(last.changes)
    if (done.length === 0) return undefined
    sheet[from].value = sheet[from].value.flatMap((each) =>
      each !== last ? each : left.length > 0 ? { ...last, changes: left } : [],
    )
    sheet[to].value = [...sheet[to].value, { ...last, changes: done.toReversed() }]
    await lookAgain(last.items)
    return last.items
  }
  return {
    undo: () => inTurn(turn('undoable', 'redoable')),
    redo: () => inTurn(turn('redoable', 'undoable')),
  }
}

/** What a curator does on the sheet of a pack. */
export const createSheetActions = (needs: Needs, sheet: SheetState) => {
  const { edits, pack } = needs
  const loading = loader(needs, sheet)
  return {
    ...loading,
    /** Hears the answers to edits, and what other parts of the page load, until the returned function is called. */
    listen: () => {
      const stop = [
        edits.listen((edit, answer) => hear(sheet, edit, answer)),
        edits.learned.subscribe((item) => item && replaceItems(sheet, [item])),
      ]
      return () => {
        for (const each of stop) each()
      }
    },
    /** Saves the name that a field holds, if it says something new. */
    name: (item: DeskItem, locale: string, text: string): void => {
      const change = nameChange(item, locale, text)
      if (change) void edits.send([{ item: item.id, change }])
    },
    /** Changes all chosen pictures together, as many at once as the server takes. */
    changeChosen: async (change: ItemChange): Promise<void> => {
      const wishes = [...sheet.chosen.value].map((item) => ({ item, change }))
      const starts = Array.from({ length: Math.ceil(wishes.length / MOST) }, (_, part) => part * MOST)
      const answers = await Promise.all(starts.map((from) => edits.send(wishes.slice(from, from + MOST))))
      joinMade(sheet, answers)
      if (!answers.every(({ ok }) => ok)) return
      if (change.pack && change.pack !== pack)
        sheet.loaded.value = sheet.loaded.value?.filter(({ id }) => !sheet.chosen.value.has(id))
      sheet.chosen.value = new Set()
    },
    ...undoer(needs, sheet, loading.again),
  }
}
export type SheetActions = ReturnType<typeof createSheetActions>
