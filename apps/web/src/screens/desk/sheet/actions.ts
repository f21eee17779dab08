import type { Answer, Client, DeskItem, EditedItems, ItemChange, ItemEdits } from '@pd/contract/client'
import { batch } from '@preact/signals'
import type { Edits } from '../edits/edits.ts'
import { unseenOf } from '../edits/unseen.ts'
import { nameChange } from './name-change.ts'
import type { SheetState, Shown } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'deskItems' | 'deskItem' | 'undoDeskChange'>
  readonly edits: Edits
  readonly pack: string
}

const PAGE = 100
/** The largest page that the server gives, and the most pictures that it changes together. */
const MOST = 500
/** More than these are looked at by loading the sheet again. */
const MOST_LOOKED_AT = 20

const replaceItems = ({ loaded }: SheetState, items: readonly DeskItem[]): void => {
  const byId = new Map(items.map((item) => [item.id, item]))
  loaded.value = loaded.value?.map((item) => byId.get(item.id) ?? item)
}

/** Asks for a page of the sheet, and shows it unless another was asked for meanwhile. */
const pageAsker = ({ client, pack }: Needs, sheet: SheetState) => {
  let asked = 0
  return async (show: Shown, after?: string): Promise<void> => {
    const own = ++asked
    const search = sheet.search.value || undefined
    const answer = await client.deskItems({ pack, show, after, search, limit: after ? MOST : PAGE })
    // a letter that was typed meanwhile has asked for something else
    if (own !== asked) return
    batch(() => {
      sheet.trouble.value = answer.ok ? undefined : answer.problem.code
      if (!answer.ok) return
      const { items, total, checks, next } = answer.value
      sheet.loaded.value = after ? [...(sheet.loaded.value ?? []), ...items] : items
      sheet.total.value = total
      sheet.checks.value = checks
      sheet.next.value = next
      sheet.show.value = show
    })
  }
}

/** Loads the sheet page by page. */
const loader = (needs: Needs, sheet: SheetState) => {
  const { client, pack } = needs
  const ask = pageAsker(needs, sheet)
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
    more: async (): Promise<void> => {
      const { next, show } = sheet
      if (next.value !== null && show.value) await ask(show.value, next.value)
    },
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
  sheet.undoable.value = [...sheet.undoable.value, { change, items: ids }]
  sheet.redoable.value = []
}

/** Undoes the changes of this visit one by one, and undoes that. */
const undoer = ({ client, edits }: Needs, sheet: SheetState, reload: () => Promise<void>) => {
  const lookAgain = async (ids: readonly string[]): Promise<void> => {
    if (ids.length > MOST_LOOKED_AT) return reload()
    const answers = await Promise.all(ids.map((id) => client.deskItem(id)))
    replaceItems(
      sheet,
      answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
    )
    sheet.collisions.value = sheet.collisions.value.filter(({ item }) => !ids.includes(item))
    sheet.unseen.value = sheet.unseen.value.filter(({ of }) => !ids.includes(of))
  }
  /** The items that were changed back, or undefined where there is nothing to undo or the server refuses. */
  const turn = (from: 'undoable' | 'redoable', to: 'undoable' | 'redoable') => async () => {
    await edits.flush()
    const last = sheet[from].value.at(-1)
    if (!last) return undefined
    const answer = await client.undoDeskChange(last.change)
    sheet.trouble.value = answer.ok ? undefined : answer.problem.code
    if (!answer.ok) return undefined
    sheet[from].value = sheet[from].value.slice(0, -1)
    sheet[to].value = [...sheet[to].value, last]
    await lookAgain(last.items)
    return last.items
  }
  return { undo: turn('undoable', 'redoable'), redo: turn('redoable', 'undoable') }
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
      if (!answers.every(({ ok }) => ok)) return
      if (change.pack && change.pack !== pack)
        sheet.loaded.value = sheet.loaded.value?.filter(({ id }) => !sheet.chosen.value.has(id))
      sheet.chosen.value = new Set()
    },
    ...undoer(needs, sheet, () => loading.show(sheet.show.value)),
  }
}
/** What `createSheetActions` makes. */
export type SheetActions = ReturnType<typeof createSheetActions>
