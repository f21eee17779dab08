import { resolve } from 'node:path'
import { type DataFolder, dataFolderAt, type Settings } from '@pd/runtime'
import type { MysqlOptions } from '@pd/store'
import { databaseOptions } from '../open-database.ts'
import { DATABASE_SETTINGS, SETTINGS } from '../settings.ts'
import type { Telling } from '../telling.ts'

/** Where a whole game is kept: its database, pictures and secret, and how its database is asked. */
export type GamePlace = DataFolder & { readonly options: MysqlOptions }

export const PLACE_SETTINGS = { ...DATABASE_SETTINGS, secretFile: SETTINGS.secretFile, logLevel: SETTINGS.logLevel }

export const placeOf = (settings: Settings<typeof PLACE_SETTINGS>, telling: Telling): GamePlace => {
  const data = dataFolderAt(settings.data ?? './data', settings.database)
  const secret = settings.secretFile ? resolve(settings.secretFile) : data.secret
  return { ...data, secret, options: databaseOptions(settings, telling) }
}
