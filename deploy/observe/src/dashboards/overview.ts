import { dashboard } from './dashboard.ts'
import { figure, graph, table } from './panels.ts'
import { saturation } from './saturation.ts'

/** Requests of players: neither probes nor the scrape of the metrics. */
const PLAYED = 'route!~"(/api)?/(health|health/.*|status|metrics)"'
const RATE = '[$__rate_interval]'
/** The proxy's answers, its own and those of services. */
const ANSWERS = 'pixel_door_request_duration_seconds_count'

const now = [
  figure({
    title: 'APIs that answer',
    description: 'How many of the APIs told Prometheus something just now. Alert: NoHealthyApi.',
    width: 'sixth',
    unit: 'none',
    limits: [1, 0.5],
    expr: 'count(up{job="api"} == 1) or vector(0)',
  }),
  figure({
    title: 'Requests',
    description: 'Requests a second over the last five minutes, without probes.',
    width: 'sixth',
    unit: 'reqps',
    expr: 'pixel:requests:rate5m',
  }),
  figure({
    title: 'Failing',
    description: 'The part of the requests that ended with a 5xx in the last five minutes.',
    width: 'sixth',
    unit: 'percentunit',
    limits: [0.005, 0.03],
    expr: 'pixel:request_errors:ratio_rate5m',
  }),
  figure({
    title: 'Slowest of twenty',
    description: 'Nineteen of twenty requests are quicker than this (p95). Alert: AnswersSlow.',
    width: 'sixth',
    unit: 's',
    limits: [0.25, 0.5],
    expr: 'pixel:request_duration_seconds:p95',
  }),
  figure({
    title: 'Budget left',
    description:
      'Half a percent of the requests of 30 days may fail at the door; this much of that is left. Below zero the promise is broken. Alerts: ErrorBudgetBurnsFast, ErrorBudgetBurnsSlowly.',
    width: 'sixth',
    unit: 'percentunit',
    decimals: 0,
    limits: [0.5, 0.1],
    expr: `1 - (sum(increase(${ANSWERS}{status=~"5..",surface!="probe"}[30d])) or vector(0)) / (0.005 * sum(increase(${ANSWERS}{surface!="probe"}[30d])))`,
  }),
  figure({
    title: 'Alerts',
    description: 'How many alerts are firing; the table at the end names them.',
    width: 'sixth',
    unit: 'none',
    limits: [1, 3],
    expr: 'count(ALERTS{alertstate="firing"}) or vector(0)',
  }),
]

const latency = [
  graph({
    title: 'How long an answer takes',
    description:
      'Half, nineteen of twenty, and all but one of a hundred requests are quicker than this. Alert: AnswersSlow.',
    width: 'half',
    unit: 's',
    limits: [0.25, 0.5],
    queries: {
      half: 'pixel:request_duration_seconds:p50',
      '19 of 20': 'pixel:request_duration_seconds:p95',
      '99 of 100': 'pixel:request_duration_seconds:p99',
    },
  }),
  graph({
    title: 'The slowest routes',
    description:
      'p95 of the five slowest routes. A single one that is slow is code or a query; all of them are the machine.',
    width: 'half',
    unit: 's',
    queries: {
      '{{route}}': `topk(5, histogram_quantile(0.95, sum by (route, le) (rate(http_request_duration_seconds_bucket{${PLAYED}}${RATE}))))`,
    },
  }),
]

const traffic = [
  graph({
    title: 'Requests by route',
    description: 'What is asked for, a second.',
    width: 'half',
    unit: 'reqps',
    stacked: true,
    queries: { '{{route}}': `sum by (route) (rate(http_request_duration_seconds_count{${PLAYED}}${RATE}))` },
  }),
  graph({
    title: 'Requests by status',
    description: '429 is the limit at work, 409 and 422 are refusals of the rules, 499 a player who went away.',
    width: 'half',
    unit: 'reqps',
    stacked: true,
    queries: { '{{status}}': `sum by (status) (rate(${ANSWERS}{surface!="probe"}${RATE}))` },
  }),
]

const errors = [
  graph({
    title: 'How fast the budget burns',
    description:
      'The part of the requests that fails, over windows of different length. The dashed lines are where a day’s worth (3 %) and two days’ worth (7.2 %) of burning wakes somebody.',
    width: 'half',
    unit: 'percentunit',
    limits: [0.03, 0.072],
    queries: {
      '5 minutes': 'pixel:request_errors:ratio_rate5m',
      '1 hour': 'pixel:request_errors:ratio_rate1h',
      '6 hours': 'pixel:request_errors:ratio_rate6h',
      '3 days': 'pixel:request_errors:ratio_rate3d',
    },
  }),
  graph({
    title: 'What fails',
    description:
      'Answers with a 5xx at the door and of the API, and requests that met no database. What only the door has, no API answered.',
    width: 'half',
    unit: 'reqps',
    queries: {
      '{{status}} {{route}}': `sum by (route, status) (rate(http_request_duration_seconds_count{status=~"5.."}${RATE}))`,
      '{{status}} at the door, {{surface}}': `sum by (surface, status) (rate(${ANSWERS}{status=~"5..",surface!="probe"}${RATE}))`,
      'no database': `sum(rate(pixel_database_away_total${RATE}))`,
    },
  }),
]

const alerts = [
  graph({
    title: 'Trial games',
    description: 'How long the game takes that is played by the proxy once a minute. Alert: TrialGameFails.',
    width: 'half',
    unit: 's',
    queries: { 'the last one': 'max(pixel_trial_game_duration_seconds)' },
  }),
  graph({
    title: 'Checks of /health',
    description: '1 is well, 0 is not. Alert: HealthCheckFails.',
    width: 'half',
    unit: 'none',
    max: 1,
    queries: { '{{check}}': 'min by (check) (pixel_health_check_succeeded)' },
  }),
  table({
    title: 'Alerts that fire, or are about to',
    description: 'What each means and what to do is in the runbook.',
    width: 'whole',
    expr: 'ALERTS',
    hidden: ['__name__'],
  }),
]

/** The first dashboard: whether players are served well, and which alerts fire. */
export const overview = dashboard({
  name: 'overview',
  title: 'Overview',
  description: 'The four golden signals: how long, how much, how many fail, how full.',
  rows: {
    Now: now,
    Latency: latency,
    Traffic: traffic,
    Errors: errors,
    Saturation: saturation,
    Alerts: alerts,
  },
})
