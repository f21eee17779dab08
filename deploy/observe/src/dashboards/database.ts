import { dashboard } from './dashboard.ts'
import { figure, graph } from './panels.ts'

const RATE = '[$__rate_interval]'

const quantile = (part: number): string =>
  `histogram_quantile(${part}, sum by (le) (rate(pixel_database_query_duration_seconds_bucket${RATE})))`

/** MySQL, seen from the API and from its own counters. */
export const database = dashboard({
  name: 'database',
  title: 'Database',
  description: 'MySQL, as the API feels it and as it counts itself.',
  rows: {
    Now: [
      figure({
        title: 'Reached by the API',
        description: '1 when a scrape found it. Alert: DatabaseDown.',
        width: 'sixth',
        unit: 'none',
        limits: [1, 0.5],
        expr: 'min(pixel_database_up)',
      }),
      figure({
        title: 'Reached by the exporter',
        description: 'When this is 0 and the other is 1, the exporter’s user is wrong: run watch-user again.',
        width: 'sixth',
        unit: 'none',
        limits: [1, 0.5],
        expr: 'min(mysql_up)',
      }),
      figure({
        title: 'Up since',
        description: 'How long MySQL has been running.',
        width: 'sixth',
        unit: 's',
        expr: 'max(mysql_global_status_uptime)',
      }),
      figure({
        title: 'Statements',
        description: 'A second, of the API.',
        width: 'sixth',
        unit: 'cps',
        expr: 'sum(rate(pixel_database_query_duration_seconds_count[5m]))',
      }),
      figure({
        title: 'Waiting',
        description: 'Requests that wait for a connection of the pool. Alert: DatabaseQueues.',
        width: 'sixth',
        unit: 'none',
        limits: [1, 10],
        expr: 'sum(pixel_queue_length{queue="database"})',
      }),
      figure({
        title: 'Disk',
        description: 'What is left on the disk of the volume. Alerts: DiskFillsSoon, DiskAlmostFull.',
        width: 'sixth',
        unit: 'bytes',
        limits: [2e9, 5e8],
        expr: 'pixel:disk_free:bytes{place="database"}',
      }),
    ],
    'As the API feels it': [
      graph({
        title: 'How long a statement takes',
        description: 'From asking to its answer, in the API.',
        width: 'third',
        unit: 's',
        limits: [0.05, 0.25],
        queries: { half: quantile(0.5), '19 of 20': quantile(0.95), '99 of 100': quantile(0.99) },
      }),
      graph({
        title: 'The pool',
        description: 'Connections in use and free, of all APIs, and the limit.',
        width: 'third',
        unit: 'none',
        queries: {
          '{{state}}': 'sum by (state) (pixel_database_connections)',
          limit: 'sum(pixel_database_connections_max)',
        },
      }),
      graph({
        title: 'Without a connection',
        description: 'Requests that wait for one, and requests a second that met no database.',
        width: 'third',
        unit: 'none',
        queries: {
          waiting: 'sum(pixel_queue_length{queue="database"})',
          'met none, a second': `sum(rate(pixel_database_away_total${RATE}))`,
        },
      }),
    ],
    'As MySQL counts itself': [
      graph({
        title: 'Statements by kind',
        description: 'A second, by kind.',
        width: 'third',
        unit: 'cps',
        queries: {
          '{{command}}': `topk(6, sum by (command) (rate(mysql_global_status_commands_total${RATE})) > 0)`,
        },
      }),
      graph({
        title: 'Connections',
        description: 'Open and at work. Refused ones are logins that failed or were too many.',
        width: 'third',
        unit: 'none',
        queries: {
          open: 'sum(mysql_global_status_threads_connected)',
          'at work': 'sum(mysql_global_status_threads_running)',
          limit: 'sum(mysql_global_variables_max_connections)',
          'refused in 5 minutes': 'sum(increase(mysql_global_status_aborted_connects[5m]))',
        },
      }),
      graph({
        title: 'Slow statements',
        description: 'Longer than long_query_time (10 s), and temporary tables that had to go to disk, in 5 minutes.',
        width: 'third',
        unit: 'none',
        queries: {
          slow: 'sum(increase(mysql_global_status_slow_queries[5m]))',
          'tables on disk': 'sum(increase(mysql_global_status_created_tmp_disk_tables[5m]))',
        },
      }),
      graph({
        title: 'Pages found in memory',
        description: 'Of those that InnoDB read. Below 99 % for long: give it a larger buffer pool.',
        width: 'third',
        unit: 'percentunit',
        max: 1,
        queries: {
          'in memory': `1 - sum(rate(mysql_global_status_innodb_buffer_pool_reads${RATE})) / (sum(rate(mysql_global_status_innodb_buffer_pool_read_requests${RATE})) > 0)`,
        },
      }),
      graph({
        title: 'Waiting for rows',
        description: 'Transactions that wait for another’s row now, and seconds spent so, a second.',
        width: 'third',
        unit: 'none',
        queries: {
          'waiting now': 'sum(mysql_global_status_innodb_row_lock_current_waits)',
          'seconds a second': `sum(rate(mysql_global_status_innodb_row_lock_time${RATE})) / 1000`,
        },
      }),
      graph({
        title: 'To and from the disk',
        description: 'Bytes a second that InnoDB read and wrote.',
        width: 'third',
        unit: 'Bps',
        queries: {
          read: `sum(rate(mysql_global_status_innodb_data_read${RATE}))`,
          written: `sum(rate(mysql_global_status_innodb_data_written${RATE}))`,
        },
      }),
    ],
  },
})
