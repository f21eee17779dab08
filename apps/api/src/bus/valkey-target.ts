/** Where a Valkey is. */
export type ValkeyTarget = {
  readonly host: string
  readonly port: number
  readonly username: string | undefined
  readonly isEncrypted: boolean
}

const PORT = 6379

/** Reads valkey://user@host:6379, or valkeys:// over TLS. */
export const readValkeyTarget = (value: string): ValkeyTarget => {
  const { hostname, port, username, protocol } = new URL(value)
  return {
    // an IPv6 address stands in brackets in a URL alone
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || PORT),
    username: decodeURIComponent(username) || undefined,
    isEncrypted: protocol === 'valkeys:',
  }
}

/** What is wrong with an address; null for nothing. */
export const judgeValkeyTarget = (value: string): string | null => {
  const url = URL.parse(value)
  if (url?.password) return 'must not have the password in it: give that as VALKEY_PASSWORD or VALKEY_PASSWORD_FILE.'
  const isRight = /^valkeys?:$/.test(url?.protocol ?? '') && url?.hostname && !/[^/]/.test(url.pathname)
  return isRight ? null : 'must look like valkey://host:6379, or valkeys:// over TLS.'
}
