import assert from 'node:assert/strict'
import type { NetworkInterfaceInfo } from 'node:os'
import { test } from 'node:test'
import { hostInUrl, reachableAddresses } from './addresses.ts'

const info = (address: string, internal = false) =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo

const loopback = { lo: [info('127.0.0.1', true), info('::1', true)] }
const docker = {
  docker0: [info('172.17.0.1')],
  'br-0123456789ab': [info('172.18.0.1')],
  veth12ab: [info('fd00::5')],
}

test('every network of the machine is listed, IPv4 first, and tunnels after networks', () => {
  const interfaces = {
    ...loopback,
    ...docker,
    wg0: [info('10.9.0.2')],
    wlan0: [info('fe80::1'), info('2001:db8::7'), info('192.168.1.7')],
    eth0: [info('10.0.0.4'), info('169.254.3.4')],
    vmbr0: [info('192.168.5.1')],
  }
  assert.deepEqual(reachableAddresses(interfaces), [
    '192.168.1.7',
    '10.0.0.4',
    '192.168.5.1',
    '10.9.0.2',
    '2001:db8::7',
  ])
})

test('a virtual network is listed when there is no other, and a machine without a network has none', () => {
  assert.deepEqual(reachableAddresses({ ...loopback, docker0: [info('172.17.0.1')] }), ['172.17.0.1'])
  assert.deepEqual(reachableAddresses(loopback), [])
})

test('an IPv6 address stands in brackets in a URL', () => {
  assert.deepEqual([hostInUrl('2001:db8::7'), hostInUrl('192.168.1.7')], ['[2001:db8::7]', '192.168.1.7'])
})
