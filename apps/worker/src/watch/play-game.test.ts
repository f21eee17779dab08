import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { playGame } from './play-game.ts'

type Answers = Readonly<Record<string, readonly [status: number, body: string | Buffer]>>

const GAME = { id: 'g', rounds: [{ number: 1, level: 2, picture: '/renders/t.webp' }] }
const GOOD: Answers = {
  'GET /': [200, '<script type="module"></script>'],
  'POST /api/games': [201, JSON.stringify(GAME)],
  'GET /renders/t.webp': [200, Buffer.from('RIFF....WEBPVP8 ', 'latin1')],
  'POST /api/games/g/guesses': [200, JSON.stringify({ verdict: 'wrong' })],
  'POST /api/me/forget': [200, '{}'],
}

/** Plays against a server of these answers; resolves with the step that failed and what was asked. */
const play = async (answers: Answers, timeoutMs = 5_000) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const name = `${request.method} ${request.url}`
    asked.push(`${name} ${request.headers.cookie ?? '-'}`)
    const answer = answers[name]
    if (answer === undefined) return
    if (name === 'POST /api/games') response.setHeader('set-cookie', 'pd_player=p; Path=/; HttpOnly')
    response.writeHead(answer[0]).end(answer[1])
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const played = await playGame({ url, timeoutMs, now: () => 0 })
  server.close().closeAllConnections()
  return { ...played, asked, url }
}

test('a trial game is a page, a game, its picture and a guess, and then nothing is kept of its player', async () => {
  const { failed, asked } = await play(GOOD)
  assert.equal(failed, null)
  assert.deepEqual(asked, [
    'GET / -',
    'POST /api/games -',
    'GET /renders/t.webp pd_player=p',
    'POST /api/games/g/guesses pd_player=p',
    'POST /api/me/forget pd_player=p',
  ])
})

test('a trial game that fails says at which step', async () => {
  const cases: readonly [Answers, string][] = [
    [{ ...GOOD, 'GET /': [503, ''] }, 'page: 503'],
    [{ ...GOOD, 'GET /': [200, 'Welcome to nginx!'] }, 'page: not the game'],
    [{ ...GOOD, 'POST /api/games': [503, '{}'] }, 'game: 503'],
    [{ ...GOOD, 'POST /api/games': [200, 'what'] }, 'game: no JSON'],
    [{ ...GOOD, 'POST /api/games': [200, '{"rounds":[]}'] }, 'game: no round'],
    [{ ...GOOD, 'GET /renders/t.webp': [200, 'a picture'] }, 'picture: no picture'],
    [{ ...GOOD, 'POST /api/games/g/guesses': [200, '{}'] }, 'guess: not judged'],
    [{ ...GOOD, 'POST /api/me/forget': [500, '{}'] }, 'forget: 500'],
  ]
  for (const [answers, failed] of cases) assert.equal((await play(answers)).failed, failed)
})

test('a door that does not answer, or is not there, fails a trial game', async () => {
  const silent = await play({}, 50)
  assert.equal(silent.failed, 'page: no answer')
  assert.equal((await playGame({ url: silent.url, timeoutMs: 5_000, now: () => 0 })).failed, 'page: no connection')
})
