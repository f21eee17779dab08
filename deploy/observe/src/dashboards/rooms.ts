import { dashboard } from './dashboard.ts'
import { figure, graph } from './panels.ts'

/** Rooms and their event streams. */
export const rooms = dashboard({
  name: 'rooms',
  title: 'Rooms',
  description: 'Playing together: rooms and their live event streams.',
  rows: {
    Now: [
      figure({
        title: 'Rooms',
        description: 'Rooms that are open, in all APIs. None in a version that plays solo only.',
        width: 'half',
        unit: 'none',
        expr: 'sum(pixel_rooms_open)',
      }),
      figure({
        title: 'Streams',
        description: 'Event streams that are open: about one a player in a room.',
        width: 'half',
        unit: 'none',
        expr: 'sum(pixel_live_streams)',
      }),
    ],
    'Over time': [
      graph({
        title: 'Rooms by API',
        description: 'A room lives in one API; they should be spread.',
        width: 'half',
        unit: 'none',
        queries: { '{{instance}}': 'pixel_rooms_open' },
      }),
      graph({
        title: 'Streams by API',
        description: 'A fall to zero in one of them is a restart; players come back by themselves.',
        width: 'half',
        unit: 'none',
        queries: { '{{instance}}': 'pixel_live_streams' },
      }),
      graph({
        title: 'Open files by API',
        description: 'A stream is one; at the limit no new one is accepted.',
        width: 'half',
        unit: 'none',
        queries: {
          'open {{instance}}': 'process_open_fds{job="api"}',
          limit: 'min(process_max_fds{job="api"})',
        },
      }),
      graph({
        title: 'Connections at the proxy',
        description: 'A stream waits: it is quiet most of the time.',
        width: 'half',
        unit: 'none',
        stacked: true,
        queries: {
          reading: 'sum(nginx_connections_reading)',
          writing: 'sum(nginx_connections_writing)',
          waiting: 'sum(nginx_connections_waiting)',
        },
      }),
    ],
  },
})
