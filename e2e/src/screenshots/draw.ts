/** Draws the README's pictures from the running game: `npm run screenshots`, which takes about a minute. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { gameIdOf, visit } from '../browser.ts'
import type { Secret } from '../game-database.ts'
import type { GameServer } from '../game-server.ts'
import { guess, PHONE, type Rooms, startRooms } from '../room-people.ts'
import { fillRoom } from './room-players.ts'

const FOLDER = join(import.meta.dirname, '../../../docs/images')
/** Subjects that many people recognise; the first game that holds one of them is drawn. */
const SUBJECTS = ['fox', 'tiger', 'penguin', 'parrot', 'owl', 'peacock', 'lion', 'octopus', 'turtle', 'elephant']
const SLOW = { timeout: 120_000 }
const FIRST_LEVEL_MS = 1_000
const FRAME_MS = 90
const FRAMES_A_LEVEL = 8
const LEVELS_DRAWN = 5

const englishName = (secret: Secret): string =>
  secret.names.find(({ locale, kind }) => locale === 'en' && kind === 'name')?.name ?? ''

const keep = async (name: string, picture: Buffer): Promise<void> => {
  await writeFile(join(FOLDER, `${name}.webp`), picture)
  process.stdout.write(`docs/images/${name}.webp\n`)
}

const shoot = async (page: Page, name: string, width: number): Promise<void> =>
  keep(
    name,
    await sharp(await page.screenshot())
      .resize({ width })
      .webp({ quality: 82, effort: 6 })
      .toBuffer(),
  )

/** A solo game whose first object is one of the subjects, and that object's name. */
const openGame = async (page: Page, server: GameServer): Promise<string> => {
  for (;;) {
    await page.goto(`${server.url}/play`, { waitUntil: 'networkidle' })
    await page.getByRole('radio', { name: /^Animals/ }).check({ force: true })
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.waitForURL(/\/play\/.+/)
    await page.getByLabel('Your answer').waitFor()
    const [first] = server.secrets(gameIdOf(page))
    const name = first ? englishName(first) : ''
    if (SUBJECTS.includes(name.toLowerCase())) return name
  }
}

/** One round, frame by frame on a clock that stands still between them: levels that divide, then the answer and its confetti. */
const drawRound = async ({ browser, server }: Rooms): Promise<void> => {
  const { page, context } = await visit(browser, server.url, { ...PHONE, viewport: { width: 390, height: 720 } })
  const name = await openGame(page, server)
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 1000)
  // the first frame is what is seen where a picture does not move: the first level, whole
  await page.clock.runFor(FIRST_LEVEL_MS)
  const frames: Buffer[] = []
  const film = async (count: number): Promise<void> => {
    for (let frame = 0; frame < count; frame++) {
      await page.clock.runFor(FRAME_MS)
      frames.push(
        await sharp(await page.screenshot({ scale: 'css' }))
          .resize({ width: 320 })
          .png()
          .toBuffer(),
      )
    }
  }
  await film(FRAMES_A_LEVEL)
  for (let level = 1; level < LEVELS_DRAWN; level++) {
    await page.getByRole('button', { name: /Sharpen/ }).click()
    await page.waitForLoadState('networkidle')
    await film(FRAMES_A_LEVEL)
  }
  await page.getByLabel('Your answer').pressSequentially(name)
  await film(4)
  await page.keyboard.press('Enter')
  await page.waitForLoadState('networkidle')
  await film(3 * FRAMES_A_LEVEL)
  const delay = frames.map(() => FRAME_MS)
  await keep(
    'round',
    await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay, quality: 70, effort: 6 })
      .toBuffer(),
  )
  await context.close()
}

/** A room is played to its end: the projector and a phone in the second round, the results. */
const drawRoom = async ({ browser, server, open, hang, join }: Rooms): Promise<void> => {
  const { code, press } = await open(['3 rounds', '8 seconds'])
  const { page: projector } = await hang(code)
  await projector.emulateMedia({ colorScheme: 'dark' })
  const { page: phone } = await join(code, 'Eve')
  await phone.emulateMedia({ colorScheme: 'dark' })
  const { played } = await fillRoom(server.url, code, () => server.roomAnswer(code))
  await press('Start')
  const roundBegins = async (round: number): Promise<void> => {
    await projector.getByRole('heading', { name: `Round ${round} of 3` }).waitFor(SLOW)
    await phone.getByRole('img', { name: /level 2 of/ }).waitFor(SLOW)
  }
  const phoneFinds = (): Promise<void> => guess(phone, server.roomAnswer(code))
  await roundBegins(1)
  await phoneFinds()
  await roundBegins(2)
  await phone.getByRole('img', { name: /level 4 of/ }).waitFor(SLOW)
  await guess(phone, 'umbrella stand')
  await phone.getByText('umbrella stand').waitFor()
  await shoot(phone, 'phone', 390)
  await shoot(projector, 'projector', 1280)
  await phoneFinds()
  await roundBegins(3)
  await phoneFinds()
  await played
  for (const name of ['Close the room', 'Yes, close']) await press(name)
  await phone.getByRole('link', { name: 'All the results' }).waitFor()
  const { page: results } = await visit(browser, server.url, {
    viewport: { width: 1280, height: 720 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  })
  await results.goto(`${server.url}/room/${code}/results`, { waitUntil: 'networkidle' })
  await shoot(results, 'results', 1280)
}

await mkdir(FOLDER, { recursive: true })
const rooms = await startRooms(['--starter', 'yes'])
try {
  await drawRound(rooms)
  await drawRoom(rooms)
} finally {
  await rooms.close()
}
