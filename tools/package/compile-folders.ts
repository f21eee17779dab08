/**
 * `node compile-folders.ts FOLDER...`: makes JavaScript of the TypeScript in folders, in its place, so that a container need not at each
 * of its starts. What commands name, `main.ts` and `healthcheck.ts`, keeps its name.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toJavaScript } from './javascript.ts'

const STARTED = ['main.ts', 'healthcheck.ts']

const compile = (file: string, name: string): void => {
  const text = readFileSync(file, 'utf8')
  if (name === 'package.json') writeFileSync(file, text.replaceAll('.ts"', '.js"'))
  else if (STARTED.includes(name)) writeFileSync(file, toJavaScript(text))
  else if (name.endsWith('.ts')) {
    writeFileSync(file.replace(/\.ts$/, '.js'), toJavaScript(text))
    rmSync(file)
  }
}

for (const folder of process.argv.slice(2))
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) compile(join(entry.parentPath, entry.name), entry.name)
