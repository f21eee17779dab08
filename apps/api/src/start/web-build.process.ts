import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { setUpFolderEach } from '@pd/testing/set-up'
import { openWebApp } from './web-build.ts'

describe('the web app of a game that starts', () => {
  const folder = setUpFolderEach()
  let printed: string[]
  let stopping: AbortController
  beforeEach(async () => {
    printed = []
    stopping = new AbortController()
  })

  const open = async (script: string | null) => {
    if (script !== null) await writeFile(join(folder, 'build.ts'), script)
    return openWebApp({ folder, print: (line) => printed.push(line), stop: stopping.signal })
  }
  const putBuilt = async () => {
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'dist', 'index.html'), '')
  }
  /** Its state once it is no longer being built. */
  const settled = async (web: ReturnType<typeof openWebApp>) => {
    while ((await web.state()) === 'building') await new Promise(setImmediate)
    return web.state()
  }
  const BUILD = `import { mkdirSync, watch, writeFileSync, existsSync } from 'node:fs'
    const at = (name) => new URL(name, import.meta.url)
    process.stdout.write('building')
    const finish = () => { mkdirSync(at('dist')); writeFileSync(at('dist/index.html'), ''); process.exit() }
    setInterval(() => existsSync(at('go')) && finish(), 5)`

  test('is known to be built without waiting, where nothing has to be built', async () => {
    await putBuilt()
    const web = await open('')
    assert.deepEqual([await web.state(), printed], ['built', []])
  })

  test('is being built until it is whole', async () => {
    const web = await open(BUILD)
    assert.equal(await web.state(), 'building')
    await writeFile(join(folder, 'go'), '')
    assert.deepEqual([await settled(web), printed], ['built', []])
  })

  test('that can not be built is missing, or the older one, and the terminal says why', async () => {
    const fails = `process.stderr.write('the disk is full\\n'); process.exitCode = 1`
    assert.equal(await settled(await open(fails)), 'unbuilt')
    await putBuilt()
    assert.equal(await settled(await open(fails)), 'built')
    assert.deepEqual(printed, [
      'The web app is missing, as it could not be built: the disk is full',
      'The web app is the one of an older version, as it could not be built: the disk is full',
    ])
  })

  test('is taken as it is where its sources are not there to build it from', async () => {
    await putBuilt()
    assert.deepEqual([await settled(await open(null)), printed], ['built', []])
  })

  test('is no longer built when the process stops', async () => {
    const web = await open(BUILD)
    assert.equal(await web.state(), 'building')
    stopping.abort()
    assert.deepEqual([await settled(web), printed], ['unbuilt', []])
  })
})
