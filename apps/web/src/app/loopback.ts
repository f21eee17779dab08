/** Whether an address means the machine that it is typed on: no phone gets anywhere by it. */
export const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/** Whether browsers keep from a page of this origin what they give over HTTPS alone; they take the machine itself for safe. */
export const isPlainHttp = (origin: string): boolean => {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'http:' && !isLoopback(hostname)
}
