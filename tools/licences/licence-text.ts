import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShippedPackage } from './shipped-packages.ts'

const TEXTS = join(import.meta.dirname, 'texts')
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(?![a-z])/i

const read = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()

/** The files of a package that are its licence, one text; '' when it has none. */
const ownText = (folder: string): string =>
  readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => read(join(folder, file)))
    .join('\n\n')

type Manifest = {
  readonly author?: string | { readonly name?: string }
  readonly repository?: { readonly url?: string }
}

const authorOf = ({ author }: Manifest): string => (typeof author === 'string' ? author : author?.name) ?? ''

/** The standard text of a licence, for a package that comes without one; '' when we have none of it. */
const standardText = (folder: string, { name, licence }: ShippedPackage): string => {
  const file = join(TEXTS, `${licence}.txt`)
  const author = authorOf(JSON.parse(read(join(folder, 'package.json'))))
  return existsSync(file) ? read(file).replace('<copyright holders>', author || `the authors of ${name}`) : ''
}

/** libvips and what is linked into it: which licences, where the source is, and the text of the LGPL. */
const libvipsText = (folder: string, { version, licence }: ShippedPackage): string => {
  const [, table = ''] = /## Licensing\n([\s\S]*)$/.exec(read(join(folder, 'README.md'))) ?? []
  const source = `The library is a file of its own, which may be replaced. Its source and how it is built: https://github.com/lovell/sharp-libvips (v${version}), https://github.com/libvips/libvips and, of each library in it, the versions in versions.json of that package:`
  const versions = read(join(folder, 'versions.json'))
  return [table.trim(), source, versions, read(join(TEXTS, `${licence}.txt`))].join('\n\n')
}

/** The licence text of an installed package with its copyright; undefined when it isn't installed, '' when none is known. */
export const licenceText = (root: string, shipped: ShippedPackage): string | undefined => {
  const folder = join(root, shipped.path)
  if (!existsSync(folder)) return undefined
  if (shipped.name.startsWith('@img/sharp-libvips-')) return libvipsText(folder, shipped)
  return ownText(folder) || standardText(folder, shipped)
}
