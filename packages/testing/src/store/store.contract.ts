import { afterEach, beforeEach, describe } from 'node:test'
import type { Store, StoreOptions } from '@pd/store'
import { aliasContract } from './aliases.contract.ts'
import { archiveContract } from './archive.contract.ts'
import { auditContract } from './audit.contract.ts'
import { boardContract } from './boards.contract.ts'
import { catalogueContract } from './catalogue.contract.ts'
import { changeContract } from './changes.contract.ts'
import { curationContract } from './curation.contract.ts'
import { dailyContract } from './dailies.contract.ts'
import { deskContract } from './desk.contract.ts'
import { deviceContract } from './devices.contract.ts'
import { duelContract } from './duels.contract.ts'
import { gameContract } from './games.contract.ts'
import { guestContract } from './guests.contract.ts'
import { importContract } from './imports.contract.ts'
import { jobContract } from './jobs.contract.ts'
import { noticeContract } from './notices.contract.ts'
import { packContract } from './packs.contract.ts'
import { personalContract } from './personal.contract.ts'
import { ratingContract } from './ratings.contract.ts'
import { roomContract } from './rooms.contract.ts'
import { statementContract } from './statements.contract.ts'
import { stock } from './stock.ts'
import { textContract } from './texts.contract.ts'

/** What every store must keep, whatever database is behind it; `open` gives an empty one each time. */
export const storeContract = (title: string, open: (options: StoreOptions) => Promise<Store>): void => {
  describe(title, () => {
    let store: Store
    const answered: string[] = []
    beforeEach(async () => {
      answered.length = 0
      store = await open({ onQuery: ({ sql }) => void answered.push(sql) })
      await stock(store)
    })
    afterEach(() => store.close())

    const all = [
      gameContract,
      dailyContract,
      ratingContract,
      boardContract,
      deviceContract,
      duelContract,
      personalContract,
      deskContract,
      curationContract,
      catalogueContract,
      changeContract,
      importContract,
      packContract,
      aliasContract,
      auditContract,
      jobContract,
      roomContract,
      archiveContract,
      guestContract,
      noticeContract,
      textContract,
    ]
    for (const laws of all) laws(() => store)
    statementContract(() => store, answered)
  })
}
