import { isIP } from 'node:net'

/** Names of networks: this machine, its link, and private networks. */
const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal']
const BITS_OF_FAMILY: Readonly<Record<number, number>> = { 4: 32, 6: 128 }

const isNetwork = (text: string): boolean => {
  const [address = '', prefix, ...more] = text.split('/')
  const bits = BITS_OF_FAMILY[isIP(address)]
  if (bits === undefined || more.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)
}

/** Says what is wrong with a list of trusted proxies, or null. */
export const validateTrustedProxies = (list: string): string | null => {
  const wrong = list
    .split(',')
    .map((text) => text.trim())
    .find((text) => !NAMED_NETWORKS.includes(text) && !isNetwork(text))
  if (wrong === undefined) return null
  return `must be addresses or networks, such as 192.0.2.7 or 10.0.0.0/8, with commas between, or loopback, linklocal, uniquelocal, not "${wrong}".`
}
