import { createPool } from 'mysql2/promise'

/** As many as our store opens. */
const CONNECTIONS = 10

/**
 * The peer of a room's log: every guess locks the row of its room, reads what comes next, keeps itself and moves the row on, in a
 * transaction of its own. Gives guesses a second.
 */
export const keepByRowLocks = async (url: string, guesses: number): Promise<number> => {
  const pool = createPool({ uri: url, connectionLimit: CONNECTIONS })
  try {
    await pool.query('create table if not exists locked_room (id int primary key, seq int not null)')
    await pool.query(
      'create table if not exists locked_event (room_id int, seq int, at bigint, type varchar(32), body text, primary key (room_id, seq))',
    )
    await pool.query('replace into locked_room values (1, 0)')
    await pool.query('delete from locked_event')
    const keep = async (n: number) => {
      const connection = await pool.getConnection()
      try {
        await connection.beginTransaction()
        const [rows] = await connection.execute('select seq from locked_room where id = 1 for update')
        const seq = (rows as { seq: number }[])[0]?.seq ?? Number.NaN
        const body = JSON.stringify({ player: `player ${n}`, text: `guess ${n}`, verdict: 'wrong', level: 1, worth: 0 })
        await connection.execute('insert into locked_event values (1, ?, ?, ?, ?)', [
          seq + 1,
          Date.now(),
          'guessed',
          body,
        ])
        await connection.execute('update locked_room set seq = ? where id = 1', [seq + 1])
        await connection.commit()
      } finally {
        connection.release()
      }
    }
    const startedAt = performance.now()
    await Promise.all(Array.from({ length: guesses }, (_, n) => keep(n)))
    const seconds = (performance.now() - startedAt) / 1000
    const [[kept]] = (await pool.query('select count(*) as n from locked_event')) as unknown as [[{ n: number }]]
    if (kept.n !== guesses) throw new Error(`${kept.n} of ${guesses} guesses were kept`)
    return guesses / seconds
  } finally {
    await pool.end()
  }
}
