/** Where a MySQL database is, and who asks. */
export type MysqlTarget = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string | undefined
  readonly database: string
}

const MYSQL = /^(mysql|mariadb):/i

/** Whether a target is a MySQL database; anything else is an SQLite file. */
export const isMysqlTarget = (target: string): boolean => MYSQL.test(target)

const parts = (target: string): MysqlTarget | null => {
  if (!isMysqlTarget(target) || !URL.canParse(target)) return null
  const { hostname, port, username, password, pathname, search, hash } = new URL(target)
  try {
    const found = {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port || 3306),
      user: decodeURIComponent(username),
      password: password ? decodeURIComponent(password) : undefined,
      database: decodeURIComponent(pathname.slice(1)),
    }
    return found.host && found.user && /^[^/]+$/.test(found.database) && !search && !hash ? found : null
  } catch {
    return null
  }
}

/** Says how a MySQL target is written when this is none, or null; never repeats it, for it may hold a password. */
export const judgeMysqlTarget = (target: string): string | null =>
  parts(target)
    ? null
    : 'must look like mysql://user@host:3306/database (a %, @, : or / in a name or password as %25, %40, %3A, %2F).'

/** Reads mysql://user:password@host:port/database; throws a TypeError that says how it is written. */
export const readMysqlTarget = (target: string): MysqlTarget => {
  const found = parts(target)
  if (!found) throw new TypeError(`the database ${judgeMysqlTarget(target)}`)
  return found
}
