import { aPort, oneOf, type Settings, type SettingsTable } from '@pd/runtime/settings'

/** Where the API listens, and what it serves there: apart from the rest, of which a health check has no use. */
export const PLACE_SETTINGS = {
  port: {
    flag: 'port',
    env: null,
    value: 'PORT',
    about: 'listen on this port, whatever the variables say; 0 takes a free one',
    check: aPort,
  },
  webPort: { flag: null, env: 'HTTP_PORT', default: '8080', about: 'the port with the web app', check: aPort },
  apiPort: { flag: null, env: 'API_PORT', default: '8000', about: 'the port without it (--web no)', check: aPort },
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
    check: oneOf('yes', 'no'),
  },
} as const satisfies SettingsTable

type Place = Settings<typeof PLACE_SETTINGS>

/** The port to listen on: the one asked for, else that of what is served. */
export const portOf = ({ port, webPort, apiPort, web }: Place): number =>
  Number(port ?? (web === 'no' ? apiPort : webPort))

/** Whether a host stands for every address of the machine. */
export const isAnywhere = (host: string | undefined): boolean => host === '0.0.0.0' || host === '::'
