import { queriesOver } from '../database/queries-over.ts'
import type { Db } from '../database/tables.ts'
import { itemsBefore, listChanges, packsBefore } from './changes.ts'
import { countCurated, curatedByIds, curatedItems, itemsNamed } from './curated-items.ts'
import { curatedPacks } from './curated-packs.ts'
import { editItems } from './edit-items.ts'
import { addPack, changePack, orderPacks } from './edit-packs.ts'
import { findFlaws } from './flaws.ts'
import { judgeNames } from './judge-names.ts'
import { countDoubts, dismissedNames, dismissName, playedItems } from './to-do.ts'
import { undoChange } from './undo-change.ts'

/** Packs and items as curators see and change them. Each change is in the log, and can be undone. */
export const createCurationStore = (db: Db) =>
  queriesOver(db, {
    packs: curatedPacks,
    addPack,
    changePack,
    orderPacks,
    items: curatedItems,
    count: countCurated,
    byIds: curatedByIds,
    named: itemsNamed,
    editItems,
    itemsBefore,
    packsBefore,
    changes: listChanges,
    undo: undoChange,
    doubts: countDoubts,
    flaws: findFlaws,
    judgeNames,
    played: playedItems,
    dismiss: dismissName,
    dismissed: dismissedNames,
  })
export type CurationStore = ReturnType<typeof createCurationStore>
