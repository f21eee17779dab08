import { resolve } from 'node:path'
import type { Blobs } from '@pd/catalogue'
import { type DataFolder, dataFolderAt, type Settings } from '@pd/runtime'
import type { MysqlOptions } from '@pd/store'
import { databaseOptions } from '../database-options.ts'
import { openPictures } from '../pictures.ts'
import type { Reporter } from '../reporter.ts'
import { DATABASE_SETTINGS, SETTINGS, STORE_SETTINGS } from '../settings.ts'

/** The places of a whole game: database, pictures and secret, with the options of its database and the files of its working copies. */
export type GamePlace = DataFolder & { readonly options: MysqlOptions; readonly pictures: Blobs }

/** The settings by which `placeOf` finds a game. */
export const PLACE_SETTINGS = {
  ...DATABASE_SETTINGS,
  ...STORE_SETTINGS,
  secretFile: SETTINGS.secretFile,
  logLevel: SETTINGS.logLevel,
}

/** The game that the settings name. Opens nothing. */
export const placeOf = (settings: Settings<typeof PLACE_SETTINGS>, reporter: Reporter): GamePlace => {
  const data = dataFolderAt(settings.data, settings.database)
  const secret = settings.secretFile ? resolve(settings.secretFile) : data.secret
  return { ...data, secret, options: databaseOptions(settings, reporter), pictures: openPictures(data, settings) }
}
