import { dashboard } from './dashboard.ts'
import { figure, graph } from './panels.ts'

const RATE = '[$__rate_interval]'

/** Games and rounds, and how well the pictures are known. */
export const game = dashboard({
  name: 'game',
  title: 'Game',
  description: 'What is played, and how well the pictures are known.',
  rows: {
    'In the last 24 hours': [
      figure({
        title: 'Games',
        description: 'Games begun.',
        width: 'quarter',
        unit: 'none',
        decimals: 0,
        expr: 'sum(increase(pixel_games_started_total[24h]))',
      }),
      figure({
        title: 'Guesses',
        description: 'Guesses judged.',
        width: 'quarter',
        unit: 'none',
        decimals: 0,
        expr: 'sum(increase(pixel_guesses_total[24h]))',
      }),
      figure({
        title: 'Right',
        description: 'The part of the guesses that was right.',
        width: 'quarter',
        unit: 'percentunit',
        decimals: 0,
        expr: 'sum(increase(pixel_guesses_total{verdict="correct"}[24h])) / sum(increase(pixel_guesses_total[24h]))',
      }),
      figure({
        title: 'Found',
        description: 'The part of the rounds in which the picture was found.',
        width: 'quarter',
        unit: 'percentunit',
        decimals: 0,
        expr: 'sum(increase(pixel_rounds_ended_total{outcome="found"}[24h])) / sum(increase(pixel_rounds_ended_total[24h]))',
      }),
    ],
    Play: [
      graph({
        title: 'Games begun',
        description: 'An hour, by kind.',
        width: 'third',
        unit: 'none',
        queries: { '{{kind}}': 'sum by (kind) (increase(pixel_games_started_total[1h]))' },
      }),
      graph({
        title: 'Guesses by verdict',
        description: 'A second, by verdict. Many wrong ones at once are a machine that guesses.',
        width: 'third',
        unit: 'cps',
        stacked: true,
        queries: { '{{verdict}}': `sum by (verdict) (rate(pixel_guesses_total${RATE}))` },
      }),
      graph({
        title: 'Rounds ended',
        description: 'An hour, by outcome. Many given up: the pictures are too hard, or names are missing.',
        width: 'third',
        unit: 'none',
        stacked: true,
        queries: { '{{outcome}}': 'sum by (outcome) (increase(pixel_rounds_ended_total[1h]))' },
      }),
    ],
    Renders: [
      graph({
        title: 'Renders that the API served',
        description:
          'Made now, or kept from before. What lies in the shared volume is served by the proxy and not in here. Many made at once: somebody emptied the temporary folder.',
        width: 'third',
        unit: 'cps',
        stacked: true,
        queries: { '{{source}}': `sum by (source) (rate(pixel_renders_total${RATE}))` },
      }),
      graph({
        title: 'How long making one takes',
        description: 'A large photo whose copy is not in memory takes longest.',
        width: 'third',
        unit: 's',
        queries: {
          half: `histogram_quantile(0.5, sum by (le) (rate(pixel_render_duration_seconds_bucket${RATE})))`,
          '19 of 20': `histogram_quantile(0.95, sum by (le) (rate(pixel_render_duration_seconds_bucket${RATE})))`,
        },
      }),
      graph({
        title: 'Renders under way',
        description: 'Being made, or waiting for a thread. When it stays high the API has too little CPU.',
        width: 'third',
        unit: 'none',
        queries: { '{{instance}}': 'pixel_renders_in_flight' },
      }),
      graph({
        title: 'Memory of the API',
        description: 'Of the process, and of V8’s heap within.',
        width: 'whole',
        unit: 'bytes',
        queries: {
          'process {{instance}}': 'process_resident_memory_bytes{job="api"}',
          'heap {{instance}}': 'nodejs_heap_size_used_bytes{job="api"}',
        },
      }),
    ],
  },
})
