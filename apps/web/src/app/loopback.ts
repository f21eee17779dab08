/** Whether an address means the machine that it is typed on: no phone gets anywhere by it. */
export const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
