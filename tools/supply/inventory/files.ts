import { PACKAGE_MANIFEST } from './npm.ts'

/** The few files of an image that say what it holds, by their path without a leading slash. */
export type Files = ReadonlyMap<string, string>

const TELLING = [
  /^(?:usr\/lib|etc)\/os-release$/,
  /^var\/lib\/dpkg\/status$/,
  /^var\/lib\/dpkg\/status\.d\/[^/]+$/,
  /^(?:usr\/)?lib\/apk\/db\/installed$/,
  /^usr\/share\/doc\/[^/]+\/copyright$/,
  /\/node_modules\/\.package-lock\.json$/,
  PACKAGE_MANIFEST,
]

export const isTelling = (path: string): boolean => TELLING.some((pattern) => pattern.test(path))
