import { existsSync } from 'node:fs'
import { mayHaveGame, requirePicturesFolder } from '@pd/runtime'

/** Where pictures are imported from, and where the game is kept. */
export type PicturesPlace = {
  readonly pictures?: string | undefined
  readonly data?: string | undefined
  readonly database?: string | undefined
}

/**
 * Throws a fault when the folder of pictures can't be imported. One that does not exist passes where there is a game already: it may have
 * been imported before, which the database knows.
 */
export const requirePictures = async ({ pictures, data = './data', database }: PicturesPlace): Promise<void> => {
  if (pictures === undefined) return
  if (mayHaveGame(data, database) && !existsSync(pictures)) return
  await requirePicturesFolder(pictures, data)
}
