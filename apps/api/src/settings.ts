import { PASSWORD_SHORTEST } from '@pd/runtime/draw-password'
import {
  asBytes,
  asNumberWithin,
  asPort,
  asShare,
  asWholeNumber,
  asYesOrNo,
  checkedBy,
  type Settings,
  type SettingsTable,
} from '@pd/runtime/settings'
import { DATABASE_SETTINGS, LOG_LEVEL } from '@pd/runtime/shared-settings'
import { STORE_SETTINGS } from '@pd/runtime/store-settings'
import { judgeValkeyTarget } from './bus/valkey-target.ts'
import { validateZone } from './daily/time-zone.ts'
import { PROVIDER_SETTINGS } from './desk/provider/provider-settings.ts'
import { asBasePath } from './http/base-path.ts'
import { validateTrustedProxies } from './http/connections/trusted-proxies.ts'
import { validateOrigins } from './http/origins/origin-list.ts'

const validateHttpAddress = (value: string): string | null =>
  /^https?:$/.test(URL.parse(value)?.protocol ?? '') ? null : `must look like http://collector:4318, not "${value}".`

const validatePassword = (value: string): string | null =>
  [...value].length < PASSWORD_SHORTEST ? `must have at least ${PASSWORD_SHORTEST} characters.` : null

const validatePin = (value: string): string | null =>
  /^\d{4,12}$/.test(value) ? null : 'must be four to twelve digits.'

/** The settings by which the API listens: all that the health check reads. */
export const LISTEN_SETTINGS = {
  port: {
    flag: 'port',
    env: null,
    value: 'PORT',
    about: 'listen on this port, whatever the variables say; 0 takes a free one',
    read: asPort,
  },
  webPort: { flag: null, env: 'HTTP_PORT', default: '8080', about: 'the port with the web app', read: asPort },
  apiPort: { flag: null, env: 'API_PORT', default: '8000', about: 'the port without it (--web no)', read: asPort },
  host: {
    flag: 'host',
    env: 'HTTP_HOST',
    value: 'ADDRESS',
    default: '::',
    about: 'listen on this address; :: is every one, of IPv6 and of IPv4',
  },
  web: {
    flag: 'web',
    env: 'WEB',
    value: 'yes|no',
    default: 'yes',
    about: 'serve the web app too',
    read: asYesOrNo,
  },
} as const satisfies SettingsTable

/** Every setting of the API's process, in one place. */
export const SETTINGS = {
  ...LISTEN_SETTINGS,
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
    read: asNumberWithin(1, 500),
  },
  ...DATABASE_SETTINGS,
  valkey: {
    flag: null,
    env: 'VALKEY_URL',
    about:
      'the Valkey by which several APIs tell each other what is new and share limits: valkey://host:6379; without it each polls the database and counts for itself',
    read: checkedBy(judgeValkeyTarget),
  },
  valkeyPassword: { flag: null, env: 'VALKEY_PASSWORD', secret: true, about: 'of the Valkey in VALKEY_URL' },
  ...STORE_SETTINGS,
  starter: {
    flag: 'starter',
    env: 'STARTER',
    value: 'yes|no',
    default: 'yes',
    about: 'play with the starter collection',
    read: asYesOrNo,
  },
  rateLimit: {
    flag: 'rate-limit',
    env: 'RATE_LIMIT',
    value: 'N',
    default: '15000',
    about: 'requests a minute from one address; 0 for no limits',
    read: asWholeNumber,
  },
  timeZone: {
    flag: 'time-zone',
    env: 'TIME_ZONE',
    value: 'ZONE',
    about:
      "a day of the daily picture ends at midnight of this time zone, such as Europe/Paris (default the machine's)",
    read: checkedBy(validateZone),
  },
  roomAliases: {
    flag: 'room-aliases',
    env: 'ROOM_ALIASES',
    value: 'yes|no',
    default: 'no',
    about: 'answers that hosts accept and keep count in every game; else they wait in catalog.json',
    read: asYesOrNo,
  },
  origins: {
    flag: 'cors-origins',
    env: 'CORS_ORIGINS',
    value: 'LIST',
    about: 'other origins with pages of the game, such as http://localhost:8080; same site only, for the cookie',
    read: checkedBy(validateOrigins),
  },
  basePath: {
    flag: 'base-path',
    env: 'BASE_PATH',
    value: 'PATH',
    default: '/',
    about: 'the path of the game on its site, such as /game behind a proxy that serves other things too',
    read: asBasePath,
  },
  trustProxy: {
    flag: 'trust-proxy',
    env: 'TRUST_PROXY',
    value: 'LIST',
    about: 'proxies whose X-Forwarded-For is trusted: addresses, networks, loopback, uniquelocal; none when not given',
    read: checkedBy(validateTrustedProxies),
  },
  uploadMaxBytes: {
    flag: 'upload-max-bytes',
    env: 'UPLOAD_MAX_BYTES',
    value: 'SIZE',
    default: '2GB',
    about: 'the largest file that a curator may upload (kB, MB, GB, MiB, GiB)',
    read: asBytes,
  },
  fonts: {
    flag: 'fonts',
    env: 'FONTS_DIR',
    value: 'DIR',
    about: "worksheets draw Chinese, Japanese, Korean and rarer letters with the fonts in here (default the system's)",
  },
  decoderSocket: {
    flag: null,
    env: 'DECODER_SOCKET',
    about: "decode guests' pictures in the decoder service that listens on this Unix socket",
  },
  metrics: {
    flag: 'metrics',
    env: 'METRICS',
    value: 'yes|no',
    default: 'no',
    about: 'serve metrics for Prometheus at /metrics, to any client',
    read: asYesOrNo,
  },
  tracesEndpoint: {
    flag: null,
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    about: 'send traces to this OTLP receiver, such as http://collector:4318; without it none are made',
    read: checkedBy(validateHttpAddress),
  },
  tracesRatio: {
    flag: null,
    env: 'OTEL_TRACES_SAMPLER_ARG',
    default: '1',
    about: 'the share of the requests that is traced, 0 to 1',
    read: asShare,
  },
  logLevel: {
    ...LOG_LEVEL,
    default: 'warn',
    about: 'log from this level on: each request at info, supervision at debug',
  },
  secret: {
    flag: null,
    env: 'SECRET',
    secret: true,
    about: 'signs cookies and picture addresses; made and kept in the data folder when not given',
  },
  adminPassword: {
    flag: null,
    env: 'ADMIN_PASSWORD',
    secret: true,
    about: 'the first password of admin at the desk (/desk); drawn at the first start when not given',
    read: checkedBy(validatePassword),
  },
  kioskPin: {
    flag: null,
    env: 'KIOSK_PIN',
    secret: true,
    about: 'four to twelve digits with which the operator leaves a kiosk (/?kiosk); without them there is none',
    read: checkedBy(validatePin),
  },
  ...PROVIDER_SETTINGS,
} as const satisfies SettingsTable

/** The port to listen on: the one asked for, else that of what is served. */
export const portOf = ({ port, webPort, apiPort, web }: Settings<typeof LISTEN_SETTINGS>): number =>
  port ?? (web ? webPort : apiPort)

/** Whether a host stands for every address of the machine. */
export const isAnywhere = (host: string): boolean => host === '0.0.0.0' || host === '::'
