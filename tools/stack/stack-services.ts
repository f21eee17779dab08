import { parse } from 'yaml'
import { read } from '../project-files.ts'

/** The files of the container stack that hand settings to our processes. */
export const STACK_FILES = [
  'compose.yaml',
  'deploy/compose.direct.yaml',
  'deploy/compose.oidc.yaml',
  'deploy/compose.s3.yaml',
  'compose.observe.yaml',
]

type Service = { image?: string; entrypoint?: string[]; command?: string[]; environment?: Record<string, string> }

const servicesOf = (file: string): Record<string, Service> =>
  parse(read(file), { merge: true, logLevel: 'error' }).services

/** The services of these files by their names, as the first of them has each. */
export const stackServices = (): Record<string, Service> =>
  Object.assign({}, ...STACK_FILES.toReversed().map(servicesOf))
