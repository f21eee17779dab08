// Removes the starter collection's pictures that no item shows, before the folder becomes part of an image.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const { source, packs } = JSON.parse(readFileSync('packs/starter.json', 'utf8'))
const used = new Set(packs.flatMap(({ items }) => items.map(({ file }) => file)))
const folder = join('node_modules', source.package, source.folder)
for (const file of readdirSync(folder)) if (!used.has(file)) rmSync(join(folder, file))
