import { AddressList, Health, Probe, Status } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const open = { tag: 'health', role: 'anonymous', session: 'ignored', cache: 'no-store' } as const

/** Probes, metrics and addresses of the server. */
export const healthEndpoints = {
  health: { ...open, summary: 'The state of each check', reply: Health, failing: [500] },
  live: { ...open, summary: 'Whether the process runs', reply: Probe },
  ready: { ...open, summary: 'Whether to send it traffic', reply: Probe, failing: [503] },
  status: { ...open, summary: 'Whether the API can serve', reply: Status, failing: [503] },
  metrics: { ...open, role: 'monitor', summary: 'All metrics, for Prometheus', media: 'text/plain' },
  addresses: {
    ...open,
    summary: 'The addresses by which phones reach this server, for a browser on the same machine alone',
    reply: AddressList,
  },
} as const satisfies Rows
