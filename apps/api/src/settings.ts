import { aNumberWithin, aWholeNumber, oneOf, type SettingsTable } from '@pd/runtime/settings'
import { DATABASE_SETTINGS, LOG_LEVEL } from '@pd/runtime/shared-settings'
import { validateTrustedProxies } from './http/connections/trusted-proxies.ts'
import { validateOrigins } from './http/origins/origin-list.ts'
import { PLACE_SETTINGS } from './place-settings.ts'

const anHttpAddress = (value: string): string | null =>
  /^https?:$/.test(URL.parse(value)?.protocol ?? '') ? null : `must look like http://collector:4318, not "${value}".`

const aPart = (value: string): string | null =>
  /^(0(\.\d+)?|1(\.0+)?)$/.test(value) ? null : `must be a number from 0 to 1, not "${value}".`

/** Every setting of the API's process, in one place. */
export const SETTINGS = {
  ...PLACE_SETTINGS,
  pictures: {
    flag: 'pictures',
    env: 'PICTURES_DIR',
    value: 'DIR',
    about: 'add a folder of pictures: file name = answer, sub-folder = pack',
  },
  data: {
    flag: 'data',
    env: 'DATA_DIR',
    value: 'DIR',
    about: 'keep the database and the working copies here (default ./data; with --demo a temporary folder)',
  },
  demo: {
    flag: 'demo',
    env: null,
    value: 'N',
    alone: '8',
    about: 'a first look: N bots, 8 if not said, fill a room and play',
    check: aNumberWithin(1, 500),
  },
  ...DATABASE_SETTINGS,
  starter: {
    flag: 'starter',
    env: 'STARTER',
    value: 'yes|no',
    default: 'yes',
    about: 'play with the starter collection',
    check: oneOf('yes', 'no'),
  },
  rateLimit: {
    flag: 'rate-limit',
    env: 'RATE_LIMIT',
    value: 'N',
    default: '15000',
    about: 'requests a minute from one address; 0 for no limits',
    check: aWholeNumber,
  },
  roomAliases: {
    flag: 'room-aliases',
    env: 'ROOM_ALIASES',
    value: 'yes|no',
    default: 'no',
    about: 'play everywhere with the answers that hosts take for right and keep; else they wait in catalog.json',
    check: oneOf('yes', 'no'),
  },
  origins: {
    flag: 'cors-origins',
    env: 'CORS_ORIGINS',
    value: 'LIST',
    about: 'where else pages of the game come from, such as http://localhost:8080; same site only, for the cookie',
    check: validateOrigins,
  },
  trustProxy: {
    flag: 'trust-proxy',
    env: 'TRUST_PROXY',
    value: 'LIST',
    about: 'proxies whose X-Forwarded-For is believed: addresses, networks, loopback, uniquelocal; none when not given',
    check: validateTrustedProxies,
  },
  metrics: {
    flag: 'metrics',
    env: 'METRICS',
    value: 'yes|no',
    default: 'no',
    about: 'tell Prometheus what happens, at /metrics, to whoever asks',
    check: oneOf('yes', 'no'),
  },
  tracesEndpoint: {
    flag: null,
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    about: 'send traces to this OTLP receiver, such as http://collector:4318; none are made when not given',
    check: anHttpAddress,
  },
  tracesRatio: {
    flag: null,
    env: 'OTEL_TRACES_SAMPLER_ARG',
    default: '1',
    about: 'the part of the requests that is traced, 0 to 1',
    check: aPart,
  },
  logLevel: { ...LOG_LEVEL, default: 'warn', about: 'log from here on: each request at info, supervision at debug' },
  secret: {
    flag: null,
    env: 'SECRET',
    secret: true,
    about: 'signs cookies and picture addresses; made and kept in the data folder when not given',
  },
} as const satisfies SettingsTable
