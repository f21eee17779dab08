import { parse } from 'yaml'
import type { ImagesLock } from './images-lock.ts'
import { Refusal } from './refusal.ts'

type Composed = {
  readonly services?: Readonly<
    Record<
      string,
      {
        readonly volumes?: readonly (string | { source?: string })[]
        readonly security_opt?: readonly string[]
        readonly build?: unknown
      }
    >
  >
  readonly configs?: Readonly<Record<string, { readonly file?: string } | null>>
  readonly secrets?: Readonly<Record<string, { readonly file?: string } | null>>
}

const read = (compose: string): Composed => parse(compose, { merge: true, logLevel: 'error' })

/** With the default in the place of each variable. */
const withDefaults = (text: string): string => text.replaceAll(/\$\{\w+:-([^{}]*)\}/g, '$1')

const OURS = /\$\{IMAGES:-[^}]+\}\/(\w+):\S+/g
const THEIRS = /(image: (?:\$\{\w+:-)?)([\w./-]+:[\w.-]+)(?=\}?$)/gm

const SECCOMP = 'seccomp:'

/** The files and folders of the project that a compose file mounts or reads, with the default of each variable. */
export const mountedBy = (compose: string): string[] => {
  const { services = {}, configs = {}, secrets = {} } = read(compose)
  const volumes = Object.values(services)
    .flatMap(({ volumes = [] }) => volumes)
    .map((volume) => withDefaults(typeof volume === 'string' ? volume : (volume.source ?? '')))
  const files = Object.values({ ...configs, ...secrets }).map((one) => one?.file ?? '')
  const profiles = Object.values(services)
    .flatMap(({ security_opt = [] }) => security_opt)
    .filter((option) => option.startsWith(SECCOMP))
    .map((option) => option.slice(SECCOMP.length))
  return [...volumes.map((volume) => volume.split(':')[0] ?? ''), ...files, ...profiles]
    .filter((path) => path.startsWith('./'))
    .map((path) => path.slice(2))
}

/** A compose file for a host without the source: nothing is built, and every image of the lock is named by its digest. */
export const pinned = (compose: string, { ours, others }: ImagesLock): string => {
  const text = compose
    .replaceAll(/^ *build: \{.*\}\n/gm, '')
    .replaceAll(OURS, (all, name) => {
      const reference = ours[name]
      if (!reference) throw new Refusal(`images.lock.json lacks ${name}, which compose calls ${all}`)
      return reference
    })
    .replaceAll(THEIRS, (_, before, reference) => before + (others[reference] ?? reference))
  const built = Object.entries(read(text).services ?? {}).filter(([, { build }]) => build !== undefined)
  if (built.length > 0)
    throw new Refusal(`compose still builds ${built.map(([name]) => name)}: write its build on one line`)
  return text
}
