/** `node tools/package/check-installed.ts FOLDER`: refuses an installation in which a package is not the one that its npm-shrinkwrap.json names. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Shrinkwrap } from './bill-of-materials.ts'

const [folder = ''] = process.argv.slice(2)
const read = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const { packages } = read<Shrinkwrap>('npm-shrinkwrap.json')
const paths = Object.keys(packages).filter((path) => existsSync(join(folder, path, 'package.json')))
assert.ok(paths.length > 100, `${folder} has ${paths.length} packages`)
for (const path of paths)
  assert.equal(read<{ version: string }>(join(path, 'package.json')).version, packages[path]?.version, path)
console.log(`${paths.length} packages as the shrinkwrap names them`)
