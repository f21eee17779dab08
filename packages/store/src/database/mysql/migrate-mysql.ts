import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise'
import { BusyMigration, OlderDatabase } from '../errors/errors.ts'
import { pendingMigrations, readMigration } from '../migrations.ts'
import type { MysqlTarget } from '../target.ts'
import { connectionOptions, connectWithRetry, type MysqlOptions, PATIENCE_MS, SESSION } from './connect.ts'

type Queryable = Pick<Connection, 'query'>

/** The lock belongs to the server, not to one database: migrations of other databases there wait too. */
const lock = async (connection: Queryable, patienceMs = PATIENCE_MS): Promise<void> => {
  const [rows] = await connection.query<RowDataPacket[]>(`select get_lock('pd_migration', ${patienceMs / 1000}) as got`)
  if (rows[0]?.got !== 1) throw new BusyMigration(`another migration has held the lock for ${patienceMs} ms`)
}

const doneMigrations = async (connection: Queryable): Promise<string[]> => {
  const [rows] = await connection.query<RowDataPacket[]>('select name from schema_migration')
  return rows.map((row) => String(row.name))
}

const applyPending = async (connection: Queryable): Promise<void> => {
  await connection.query(
    'create table if not exists schema_migration (name varchar(255) primary key, applied_at bigint not null) engine=InnoDB default charset=utf8mb4',
  )
  for (const name of pendingMigrations('mysql', await doneMigrations(connection))) {
    await connection.query(readMigration('mysql', name))
    await connection.query('insert into schema_migration values (?, ?)', [name, Date.now()])
  }
}

/**
 * Applies every pending migration file, one at a time and forward only, under a lock that keeps other migrations out. MySQL can't roll back
 * a schema change: a file that failed half-way is run again from its start, so its statements must allow that.
 */
export const migrateMysql = async (target: MysqlTarget, options: MysqlOptions): Promise<void> => {
  const config = { ...connectionOptions(target, options), multipleStatements: true }
  const connection = await connectWithRetry(() => createConnection(config), options)
  try {
    for (const statement of SESSION) await connection.query(statement)
    await lock(connection, options.patienceMs)
    await applyPending(connection)
  } finally {
    connection.destroy()
  }
}

/** Throws OlderDatabase or NewerDatabase unless the database has had exactly this version's migrations; changes nothing. */
export const requireMigrated = async (connection: Queryable): Promise<void> => {
  const done = await doneMigrations(connection).catch((error) => {
    if (error.code === 'ER_NO_SUCH_TABLE') return []
    throw error
  })
  const [missing] = pendingMigrations('mysql', done)
  if (missing) throw new OlderDatabase(`${missing} has not been applied: run migrate first`)
}
