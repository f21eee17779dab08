// Plays one game to its end through the proxy, as `helm test` asks: the health, the page, each picture, guesses, the points.
const [, , server] = process.argv
let cookie = ''

const ask = async (path, body) => {
  const response = await fetch(server + path, {
    method: body ? 'POST' : 'GET',
    headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  })
  if (response.status === 429) {
    await new Promise((done) => setTimeout(done, 1000 * Number(response.headers.get('retry-after') ?? 1)))
    return ask(path, body)
  }
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
  return response
}

await ask('/health')
await ask('/')
let game = await (await ask('/api/games', { plan: 'solo', rounds: 1 })).json()
while (game.state === 'playing') {
  const { number: round, level, picture } = game.rounds.at(-1)
  await ask(picture)
  const answer = await ask(`/api/games/${game.id}/guesses`, { round, level, text: `no picture of level ${level}` })
  game = (await answer.json()).game
}
process.stdout.write(`${server}: a game was played to its end, ${game.score} points\n`)
