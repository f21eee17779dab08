import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise'
import { BusyMigration, OlderDatabase } from './errors.ts'
import { pendingMigrations, readMigration } from './migrations.ts'
import { connectionOptions, connectPatiently, type MysqlOptions, PATIENCE_MS, SESSION } from './mysql-connect.ts'
import type { MysqlTarget } from './target.ts'

type Asking = Pick<Connection, 'query'>

/** The lock is the server's, not the database's: whoever migrates another database there waits too. */
const lock = async (connection: Asking, patienceMs = PATIENCE_MS): Promise<void> => {
  const [rows] = await connection.query<RowDataPacket[]>(`select get_lock('pd_migration', ${patienceMs / 1000}) as got`)
  if (rows[0]?.got !== 1) throw new BusyMigration(`another migration has held the lock for ${patienceMs} ms`)
}

const doneMigrations = async (connection: Asking): Promise<string[]> => {
  const [rows] = await connection.query<RowDataPacket[]>('select name from schema_migration')
  return rows.map((row) => String(row.name))
}

const applyPending = async (connection: Asking): Promise<void> => {
  await connection.query(
    'create table if not exists schema_migration (name varchar(255) primary key, applied_at bigint not null) engine=InnoDB default charset=utf8mb4',
  )
  for (const name of pendingMigrations('mysql', await doneMigrations(connection))) {
    await connection.query(readMigration('mysql', name))
    await connection.query('insert into schema_migration values (?, ?)', [name, Date.now()])
  }
}

/**
 * Applies every migration file that the database has not had, one at a time and forward only, while nobody else does. MySQL
 * can't undo a schema change: a file that failed half-way is run again from its start, so its statements must allow that.
 */
export const migrateMysql = async (target: MysqlTarget, options: MysqlOptions): Promise<void> => {
  const config = { ...connectionOptions(target, options), multipleStatements: true }
  const connection = await connectPatiently(() => createConnection(config), options)
  try {
    for (const statement of SESSION) await connection.query(statement)
    await lock(connection, options.patienceMs)
    await applyPending(connection)
  } finally {
    connection.destroy()
  }
}

/** Throws OlderDatabase or NewerDatabase unless the database has had exactly this version's migrations; changes nothing. */
export const requireMigrated = async (connection: Asking): Promise<void> => {
  const done = await doneMigrations(connection).catch((error) => {
    if (error.code === 'ER_NO_SUCH_TABLE') return []
    throw error
  })
  const [missing] = pendingMigrations('mysql', done)
  if (missing) throw new OlderDatabase(`${missing} has not been applied: run migrate first`)
}
