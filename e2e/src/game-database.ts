import { DatabaseSync } from 'node:sqlite'

/** The answer of a round, from the database of the game. */
export type Secret = {
  readonly itemId: string
  readonly pictureId: string
  readonly slug: string
  readonly path: string
  readonly names: readonly { readonly locale: string; readonly kind: string; readonly name: string }[]
}

/** The answers of a game, in the order of its rounds. */
export const readSecrets = (file: string, gameId: string): Secret[] => {
  const database = new DatabaseSync(file, { readOnly: true })
  const rounds = database
    .prepare(
      `select round.item_id as itemId, round.picture_id as pictureId, item.slug, picture.path
       from round join item on item.id = round.item_id join picture on picture.id = round.picture_id
       where game_id = ? order by number`,
    )
    .all(gameId)
  const names = database.prepare('select locale, kind, name from item_name where item_id = ?')
  const secrets = rounds.map((round) => ({ ...round, names: names.all(round.itemId ?? null) }) as unknown as Secret)
  database.close()
  return secrets
}

/** Has a game begin earlier than it did, so that its clock is further on. */
export const ageGame = (file: string, gameId: string, ms: number): void => {
  const database = new DatabaseSync(file)
  database.prepare('update game set started_at = started_at - ? where id = ?').run(ms, gameId)
  database.close()
}

/** The name of the picture that a room guesses now, in a language. */
export const readRoomAnswer = (file: string, code: string, language = 'en'): string => {
  const database = new DatabaseSync(file, { readOnly: true })
  const row = database
    .prepare(
      `select item_name.name from room join room_event on room_event.room_id = room.id
       join item_name on item_name.item_id = json_extract(room_event.body, '$.plan.itemId')
       where room.code = ? and room_event.type = 'round_prepared' and locale = ? and kind = 'name'
       order by room_event.seq desc limit 1`,
    )
    .get(code, language)
  database.close()
  return String(row?.name ?? '')
}

/** The id of the pack of a folder, by the end of the folder's path. */
export const readPackId = (file: string, folder: string): string => {
  const database = new DatabaseSync(file, { readOnly: true })
  const row = database.prepare("select id from pack where path = ? or path like '%/' || ?").get(folder, folder)
  database.close()
  return String(row?.id ?? '')
}

/** How many pictures of guests have a row. */
export const countGuestPictures = (file: string): number => {
  const database = new DatabaseSync(file, { readOnly: true })
  const row = database.prepare('select count(*) as count from guest_picture').get()
  database.close()
  return Number(row?.count)
}

/** Writes a room that the worker has archived: one player, no round. */
export const keepResults = (file: string, code: string, name: string): void => {
  const now = Date.now()
  const settings = {
    packId: null,
    rounds: 3,
    secondsPerLevel: 5,
    answers: 'typed',
    teams: 0,
    language: 'en',
    speedBonus: false,
  }
  const players = [{ place: 1, name, team: null, late: false, score: 0, rounds: [] }]
  const times = { openedAt: now, startedAt: null, endedAt: now, reason: 'closed' }
  const database = new DatabaseSync(file)
  database.prepare('insert into room values (?, ?, ?, ?) on conflict do nothing').run(code, code, now, now)
  database.prepare('delete from room_event where room_id = (select id from room where code = ?)').run(code)
  database
    .prepare('insert into room_result select id, ? from room where code = ?')
    .run(JSON.stringify({ settings, ...times, rounds: [], teams: [], players }), code)
  database.close()
}
