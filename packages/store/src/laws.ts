import { afterEach, beforeEach, describe } from 'node:test'
import { aliasLaws } from './laws/aliases.ts'
import { archiveLaws } from './laws/archive.ts'
import { auditLaws } from './laws/audit.ts'
import { catalogueLaws } from './laws/catalogue.ts'
import { gameLaws } from './laws/games.ts'
import { importLaws } from './laws/imports.ts'
import { jobLaws } from './laws/jobs.ts'
import { roomLaws } from './laws/rooms.ts'
import { statementLaws } from './laws/statements.ts'
import { stock } from './laws/stock.ts'
import { textLaws } from './laws/texts.ts'
import type { Store, StoreOptions } from './store.ts'

/** What every store must keep, whatever database is behind it; `open` gives an empty one each time. */
export const storeLaws = (title: string, open: (options: StoreOptions) => Promise<Store>): void => {
  describe(title, () => {
    let store: Store
    const answered: string[] = []
    beforeEach(async () => {
      answered.length = 0
      store = await open({ onQuery: ({ sql }) => void answered.push(sql) })
      await stock(store)
    })
    afterEach(() => store.close())

    const all = [gameLaws, catalogueLaws, importLaws, aliasLaws, auditLaws, jobLaws, roomLaws, archiveLaws, textLaws]
    for (const laws of all) laws(() => store)
    statementLaws(() => store, answered)
  })
}
