import { licenceAt, nameAt, type Packages } from '../licences/shipped-packages.ts'

/** The SHA-512 of a tarball in the registry, which npm writes in base64 and CycloneDX in hexadecimal. */
const hashOf = (integrity = ''): string => Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex')

/** What a shrinkwrap installs as a CycloneDX 1.6 bill of materials; the same shrinkwrap gives the same bytes. */
export const billOfMaterials = ({ name, version, packages }: Shrinkwrap): string => {
  const components = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version: locked = '', integrity }]) => {
      const purl = `pkg:npm/${nameAt(path).replace('@', '%40')}@${locked}`
      const licenses = [{ expression: licenceAt(packages, path) }]
      const hashes = [{ alg: 'SHA-512', content: hashOf(integrity) }]
      return { type: 'library', 'bom-ref': path, name: nameAt(path), version: locked, hashes, licenses, purl }
    })
  const component = { type: 'application', name, version, purl: `pkg:npm/${name}@${version}` }
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component }, components }
  return `${JSON.stringify(bill, null, 2)}\n`
}

/** A npm-shrinkwrap.json, as far as it says what is installed. */
export type Shrinkwrap = { readonly name: string; readonly version: string; readonly packages: Packages }
