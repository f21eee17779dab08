import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** Networks between a machine and its own containers and virtual machines: nothing outside gets in by them. */
const VIRTUAL = /^(docker\d|br-[0-9a-f]{12}|veth|virbr|vnet|vmnet|vboxnet|cni|flannel|cali|podman|lxcbr|lxdbr|awdl|llw)/
/** Tunnels: a phone may be at their other end, but not one that is on the local network. */
const TUNNEL = /^(tun|tap|utun|wg|tailscale|zt|ppp)/

const isLinkLocal = (address: string): boolean => /^(169\.254\.|fe[89ab])/i.test(address)

type Found = { readonly name: string; readonly info: NetworkInterfaceInfo }

/** What people type comes first: IPv4 before IPv6, a network before a tunnel. */
const rankOf = ({ name, info }: Found): number => (info.family === 'IPv4' ? 0 : 2) + (TUNNEL.test(name) ? 1 : 0)

const isReachable = ({ info }: Found): boolean => !info.internal && !isLinkLocal(info.address)

/**
 * The addresses by which other devices can reach this machine, the likeliest first: no loopback, no address that needs a zone,
 * and no virtual network unless there is nothing else, as in a container.
 */
export const reachableAddresses = (interfaces: Interfaces = networkInterfaces()): string[] => {
  const all = Object.entries(interfaces)
    .flatMap(([name, infos = []]) => infos.map((info) => ({ name, info })))
    .filter(isReachable)
  const real = all.filter(({ name }) => !VIRTUAL.test(name))
  const chosen = real.length > 0 ? real : all
  const sorted = chosen.toSorted((one, other) => rankOf(one) - rankOf(other))
  return [...new Set(sorted.map(({ info }) => info.address))]
}

/** An address as it stands in a URL. */
export const hostInUrl = (address: string): string => (address.includes(':') ? `[${address}]` : address)
