/** Whether an address means the machine that it is typed on: no phone gets anywhere by it. */
export const isOwnMachine = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
