import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type S3Server, startS3Server } from '@pd/testing/s3-server'
import { putStarterCards } from '@pd/testing/starter-cards'
import { docker, tryCommand } from './docker.ts'
import { createPlayer } from './player.ts'
import { buildImages, openStack, type Stack } from './stack.ts'

const CARD_SIDE = 128
const OVERLAY = resolve(import.meta.dirname, '../../../deploy/compose.s3.yaml')

/** This machine as containers of any bridge reach it. */
const bridgeAddress = (): Promise<string> =>
  docker('network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}')

describe('the stack with its pictures in a store that speaks S3', () => {
  let stack: Stack
  let store: S3Server
  /** For what containers and this test hand each other. */
  let folder: string
  before(async () => {
    await buildImages()
    store = await startS3Server(await bridgeAddress())
    folder = await mkdtemp(join(tmpdir(), 'pd-s3-stack-'))
    await chmod(folder, 0o755)
    const file = join(folder, 'secret')
    await writeFile(file, store.place.secret, { mode: 0o644 })
    stack = await openStack({
      overlays: [OVERLAY],
      env: {
        S3_ENDPOINT: store.place.endpoint,
        S3_BUCKET: store.place.bucket,
        S3_KEY_ID: store.place.keyId,
        S3_SECRET_FILE: file,
        RATE_LIMIT: '0',
        STARTER: 'no',
      },
    })
    await putStarterCards(stack.pictures, CARD_SIDE, 1)
    await stack.up()
  })
  after(async () => {
    await stack?.close()
    await store?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** The picture of a new game, which none was asked for before. */
  const lookAtNewGame = async (): Promise<number> => {
    const game = await createPlayer(stack.url).newGame({ plan: 'solo', rounds: 1 })
    assert.ok(game.ok)
    return (await fetch(stack.url + game.value.rounds[0]?.picture)).status
  }

  test('imports into the bucket, and plays from it when a machine has no copy', async () => {
    assert.ok(store.asked('PUT') > 0)
    assert.equal(await lookAtNewGame(), 200)
    await stack.inVolume('images', 'rm -rf /volume/*')
    await stack.inVolume('temp', 'rm -rf /volume/*')
    const before = store.asked('GET')
    assert.equal(await lookAtNewGame(), 200)
    assert.ok(store.asked('GET') > before)
  })

  test('backs up pictures that no machine has a copy of', async () => {
    await stack.inVolume('images', 'rm -rf /volume/*')
    const file = join(folder, 'game.tar')
    const { code, err } = await stack.piped('to', file, 'run', '--rm', '--no-TTY', 'backup')
    assert.equal(code, 0, err)
    const kept = (await tryCommand('tar', ['-tf', file])).out.split('\n').filter((name) => name.startsWith('images/'))
    const [[pictures = ''] = []] = await stack.query('select count(*) from picture')
    assert.ok(Number(pictures) > 0 && kept.length >= Number(pictures), `${kept.length} of ${pictures}`)
  })
})
