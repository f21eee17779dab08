import assert from 'node:assert/strict'
import { type ChildProcess, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { startApi, urlOf, writeThreePictures } from '../../packages/testing/src/process/api-process.ts'
import { read } from '../project-files.ts'
import { checkPlayers, GENERATED, generateClients, installTools, lintDocument } from './generate.ts'

const NAMES = ['cat', 'dog', 'horse']

type Play = (baseUrl: string, names: readonly string[]) => Promise<string[]>

describe('the OpenAPI document of a running API', () => {
  let folder: string
  let api: ChildProcess
  let url: string
  let document: string
  before(async () => {
    installTools()
    folder = mkdtempSync(join(tmpdir(), 'pd-clients-'))
    api = startApi(['--data', join(folder, 'data'), '--pictures', await writeThreePictures(join(folder, 'pictures'))])
    url = await urlOf(api)
    document = join(folder, 'openapi.json')
    writeFileSync(document, await (await fetch(`${url}/openapi.json`)).text())
    mkdirSync(GENERATED, { recursive: true })
    generateClients(document)
  })
  after(() => {
    api.kill('SIGKILL')
    for (const each of [folder, GENERATED]) rmSync(each, { recursive: true, force: true })
  })

  test('has no error and no warning by the rules of Redocly', () => {
    lintDocument(document)
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, JSON.stringify({ openapi: '3.1.0', info: { title: 'x', version: '1' }, paths: {} }))
    assert.throws(() => lintDocument(broken), /no-empty-servers/)
  })

  test('makes typed clients that programs compile with', () => checkPlayers())

  test('is enough for the bot of docs/api.md, which plays a game to its end', () => {
    const page = read('docs/api.md')
    const [, program = ''] = /```js\n(.+?)```/s.exec(page) ?? []
    assert.ok(program.split('\n').length <= 35)
    const bot = join(folder, 'bot.mjs')
    writeFileSync(bot, program)
    const { status, stdout, stderr } = spawnSync(process.execPath, [bot, url], { encoding: 'utf8' })
    assert.equal(status, 0, stderr)
    assert.match(stdout, /^round 1, level 1: (cat|dog|horse) is (correct|wrong)\n.*\n\d+ points\n$/s)
  })

  for (const generator of ['oazapfts', 'swagger-typescript-api'])
    test(`makes a client by ${generator} that plays a game`, async () => {
      const { play }: { play: Play } = await import(`./players/${generator}.ts`)
      const verdicts = await play(url, NAMES)
      assert.equal(verdicts.at(-1), 'correct')
      assert.ok(
        verdicts.slice(0, -1).every((verdict) => verdict === 'wrong'),
        verdicts.join(),
      )
    })
})
