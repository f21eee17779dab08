import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { migrateStore, openStore, type Store, type StoreOptions } from '@pd/store'
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise'

/** A server to try things on, from PD_TEST_MYSQL_URL; its user may make databases and users. */
const serverUrl = (): URL => {
  const url = process.env.PD_TEST_MYSQL_URL
  if (!url) throw new Error('PD_TEST_MYSQL_URL is not set: tools/test-database starts a MySQL and sets it')
  return new URL(url)
}

const connect = (): Promise<Connection> => {
  const { hostname, port, username, password } = serverUrl()
  return createConnection({ host: hostname, port: Number(port), user: username, password, multipleStatements: true })
}

/** Has the server's user say something. */
export const queryServer = async <T>(ask: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = await connect()
  try {
    return await ask(connection)
  } finally {
    await connection.end()
  }
}

export type TestDatabase = { readonly name: string; readonly url: string; drop(): Promise<void> }

/** An empty database with a name of its own; `user` is put in its address instead of the server's. */
export const createTestDatabase = async (user?: { name: string; password: string }): Promise<TestDatabase> => {
  const name = `pd_test_${randomBytes(6).toString('hex')}`
  await queryServer((server) => server.query(`create database ${name}`))
  const url = serverUrl()
  url.pathname = name
  if (user) [url.username, url.password] = [user.name, user.password]
  return {
    name,
    url: url.href,
    drop: () => queryServer(async (server) => void (await server.query(`drop database ${name}`))),
  }
}

type Table = { readonly name: string; readonly rows: readonly unknown[][] }

/** Every table of a database, with its rows. */
const tablesOf = (database: string): Promise<readonly Table[]> =>
  queryServer(async (server) => {
    const sql = `select concat(table_schema, '.', table_name) as name from information_schema.tables where table_schema = '${database}'`
    const tables: Table[] = []
    for (const { name } of (await server.query<RowDataPacket[]>(sql))[0]) {
      const [rows] = await server.query<RowDataPacket[][]>({ sql: `select * from ${name}`, rowsAsArray: true })
      tables.push({ name, rows })
    }
    return tables
  })

/** Gives every table these rows and no others. */
const putBack = (tables: readonly Table[]): Promise<void> =>
  queryServer(async (server) => {
    await server.query('set foreign_key_checks = 0')
    await server.query(tables.map(({ name }) => `delete from ${name}`).join(';'))
    for (const { name, rows } of tables) if (rows.length > 0) await server.query(`insert into ${name} values ?`, [rows])
  })

type Migrated = { readonly database: TestDatabase; readonly tables: readonly Table[] }

/** Migrated databases that no test has now, as empty as they were at first. */
const idle: Migrated[] = []
after(async () => {
  for (const { database } of idle) await database.drop()
})

const migrate = async (): Promise<Migrated> => {
  const database = await createTestDatabase()
  await migrateStore(database.url)
  return { database, tables: await tablesOf(database.name) }
}

/**
 * A store in a database with no game, which no other test has meanwhile. To make the tables takes a server longer than most tests: a
 * database is emptied when its store is closed, and the next test has it.
 */
export const openTestStore = async (
  options: StoreOptions = {},
): Promise<Store & { readonly database: TestDatabase }> => {
  const migrated = idle.pop() ?? (await migrate())
  const { database, tables } = migrated
  const store = await openStore(database.url, options)
  const close = async () => {
    await store.close()
    await putBack(tables)
    idle.push(migrated)
  }
  return { ...store, close, database }
}
