import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A service as `docker compose config` writes it out. */
export type Service = Readonly<Record<string, unknown>>

type Rule = { readonly asks: string; readonly keeps: (service: Service) => boolean }

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const isSecretName = (name: string): boolean => /(PASSWORD|SECRET|TOKEN|KEY)$/.test(name)

/** What every service has; each line is asked for by its name, and only a reason in `x-without` excuses it. */
const RULES: Readonly<Record<string, Rule>> = {
  user: { asks: 'a numeric user that is not root', keeps: ({ user }) => /^[1-9]\d*:[1-9]\d*$/.test(text(user)) },
  read_only: { asks: 'read_only: true', keeps: (service) => service.read_only === true },
  cap_drop: {
    asks: 'cap_drop: [ALL] and nothing added',
    keeps: ({ cap_drop, cap_add }) => list(cap_drop).includes('ALL') && list(cap_add).length === 0,
  },
  security_opt: {
    asks: 'no-new-privileges, and no confinement switched off',
    keeps: ({ security_opt }) =>
      list(security_opt).includes('no-new-privileges:true') &&
      !list(security_opt).some((option) => text(option).includes('unconfined')),
  },
  privileged: {
    asks: "neither privileges nor the host's namespaces",
    keeps: (service) =>
      service.privileged !== true &&
      ![service.network_mode, service.pid, service.ipc, service.userns_mode].includes('host'),
  },
  docker_socket: {
    asks: "no mount of Docker's socket",
    keeps: ({ volumes }) => !list(volumes).some((volume) => text(object(volume).source).endsWith('docker.sock')),
  },
  mem_limit: { asks: 'a memory limit', keeps: ({ mem_limit }) => Number(mem_limit) > 0 },
  memswap_limit: {
    asks: 'a memswap_limit that is its mem_limit, so that it never swaps instead of ending',
    keeps: ({ mem_limit, memswap_limit }) => !(Number(mem_limit) > 0) || Number(memswap_limit) === Number(mem_limit),
  },
  cpus: { asks: 'a limit of processors', keeps: ({ cpus }) => Number(cpus) > 0 },
  pids_limit: { asks: 'a limit of processes', keeps: ({ pids_limit }) => Number(pids_limit) > 0 },
  init: { asks: 'init: true', keeps: (service) => service.init === true },
  stop_grace_period: { asks: 'a stop_grace_period', keeps: ({ stop_grace_period }) => text(stop_grace_period) !== '' },
  logging: {
    asks: 'logs in files that are rotated',
    // any other driver may hold up the service that writes, when who should read is away
    keeps: ({ logging }) => {
      const { driver, options } = object(logging)
      const { 'max-size': size, 'max-file': files } = object(options)
      return driver === 'json-file' && text(size) !== '' && Number(files) > 0
    },
  },
  healthcheck: { asks: 'a health check', keeps: ({ healthcheck }) => list(object(healthcheck).test).length > 0 },
  restart: {
    asks: 'restart: unless-stopped, or "no" for a job',
    keeps: ({ restart }) => ['unless-stopped', 'no'].includes(text(restart)),
  },
  image: {
    asks: 'an image with a tag that is not latest',
    keeps: ({ image }) => /:[^:/]+$/.test(text(image)) && !text(image).endsWith(':latest'),
  },
  environment: {
    asks: 'secrets in files (NAME_FILE), not in the environment',
    keeps: ({ environment }) => !Object.keys(object(environment)).some(isSecretName),
  },
}

const judgeRule = (service: Service, name: string, { asks, keeps }: Rule): string | null => {
  const reason = object(service['x-without'])[name]
  if (keeps(service)) return reason === undefined ? null : `has "${name}", so x-without need not excuse it`
  if (reason === undefined) return `lacks "${name}": it needs ${asks}, or a reason in x-without`
  return text(reason).length >= 20 ? null : `gives no reason to be without "${name}"`
}

/** Every hardening line that a service lacks, and every exception that is needless, unknown or without a reason. */
export const lintService = (service: Service): string[] => [
  ...Object.entries(RULES).flatMap(([name, rule]) => judgeRule(service, name, rule) ?? []),
  ...Object.keys(object(service['x-without']))
    .filter((name) => !Object.hasOwn(RULES, name))
    .map((name) => `x-without excuses "${name}", which no rule asks for`),
]

/** The complaints about a composed file, each with its service's name; a file without services is an error, not a pass. */
export const lintCompose = (yaml: string): string[] => {
  const services = Object.entries(object(object(parse(yaml)).services))
  if (services.length === 0) return ['there are no services']
  return services.flatMap(([name, service]) => lintService(object(service)).map((complaint) => `${name} ${complaint}`))
}

if (import.meta.main) {
  const complaints = lintCompose(readFileSync(0, 'utf8'))
  for (const complaint of complaints) console.error(complaint)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
