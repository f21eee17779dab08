import { graph } from './panels.ts'

const RATE = '[$__rate_interval]'

/** The row of the overview that shows how full the machine and its processes are. */
export const saturation = [
  graph({
    title: 'CPU by service',
    description: 'Cores in use, as Docker counts them.',
    width: 'third',
    unit: 'none',
    decimals: 2,
    queries: { '{{service}}': `sum by (service) (rate(container_cpu_usage_total{service!=""}${RATE})) / 1e9` },
  }),
  graph({
    title: 'Memory by service, of its limit',
    description: 'At 100 % the kernel ends the process, and Docker starts it again.',
    width: 'third',
    unit: 'percentunit',
    limits: [0.8, 0.95],
    queries: {
      '{{service}}':
        'max by (service) (container_memory_usage_total{service!=""} / (container_memory_usage_limit > 0))',
    },
  }),
  graph({
    title: 'The machine',
    description: 'The part of CPU and memory that is in use by all processes.',
    width: 'third',
    unit: 'percentunit',
    limits: [0.85, 0.95],
    max: 1,
    queries: {
      CPU: `1 - avg(rate(node_cpu_seconds_total{mode="idle"}${RATE}))`,
      memory: '1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes',
    },
  }),
  graph({
    title: 'Event loop of the API',
    description: 'How late a turn of the loop comes at worst (p99). Above 100 ms players feel it.',
    width: 'third',
    unit: 's',
    limits: [0.1, 0.25],
    queries: { '{{instance}}': 'nodejs_eventloop_lag_p99_seconds{job="api"}' },
  }),
  graph({
    title: 'Requests under way',
    description: 'In the APIs, and connections at the proxy.',
    width: 'third',
    unit: 'none',
    queries: {
      'requests at {{instance}}': 'http_requests_in_flight{job="api"}',
      'connections at the proxy': 'sum(nginx_connections_active)',
    },
  }),
  graph({
    title: 'Disks',
    description: 'What may still be written. Alerts: DiskFillsSoon, DiskAlmostFull.',
    width: 'third',
    unit: 'bytes',
    queries: { '{{place}}': 'pixel:disk_free:bytes' },
  }),
]
