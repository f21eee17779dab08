import { randomBytes } from 'node:crypto'
import { migrateStore, openStore, type Store, type StoreOptions } from '@pd/store'
import { type Connection, createConnection } from 'mysql2/promise'

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

/** A store in a database of its own, which is gone when the store is closed. */
export const openTestStore = async (
  options: StoreOptions = {},
): Promise<Store & { readonly database: TestDatabase }> => {
  const database = await createTestDatabase()
  await migrateStore(database.url)
  const store = await openStore(database.url, options)
  const close = async () => {
    await store.close()
    await database.drop()
  }
  return { ...store, close, database }
}
