import { AddressList, Health, NoticeView, Probe, Status } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const open = { tag: 'health', role: 'anonymous', session: 'ignored', cache: 'no-store' } as const

/** Probes, metrics, addresses and the notice of the server. */
export const healthEndpoints = {
  health: { ...open, summary: 'The state of each check', reply: Health, failing: [500] },
  live: { ...open, summary: 'Whether the process runs', reply: Probe },
  ready: { ...open, summary: 'Whether to send it traffic', reply: Probe, failing: [503] },
  status: { ...open, summary: 'Whether the API can serve', reply: Status, failing: [503] },
  metrics: { ...open, role: 'monitor', summary: 'All metrics, for Prometheus', media: 'text/plain' },
  notice: {
    ...open,
    summary: 'What an operator says to all players of this server',
    about: `While there is something, every answer but pictures has its id in the header \`Notice\`, and so have the beats of a
room's stream: a page asks here when it meets a new one.`,
    reply: NoticeView,
  },
  addresses: {
    ...open,
    summary: 'The addresses by which phones reach this server, for a browser on the same machine alone',
    reply: AddressList,
  },
} as const satisfies Rows
