import { drawTestCard } from '@pd/testing/test-card'
import type { Browser, Page } from 'playwright-core'
import type { Pages } from './show.ts'

type Post = (path: string, data: object) => Promise<{ readonly code: string }>

const postAs =
  ({ request }: Pick<Page, 'request'>, url: string): Post =>
  async (path, data) =>
    (await request.post(`${url}/rooms${path}`, { data })).json()

const others = async (page: Page, url: string): Promise<Post> =>
  postAs(await (page.context().browser() as Browser).newContext(), url)

const RULES = { guestPictures: true, secondsPerLevel: 60 }

/** A player's dialog in a lobby, with a picture that is chosen and named. */
const givePicture = async (page: Page, url: string): Promise<void> => {
  const { code } = await (await others(page, url))('', RULES)
  await postAs(page, url)(`/${code}/players`, { name: 'Ann' })
  await page.goto(`${url}/room/${code}`)
  await page.locator('.guest-own .button').click()
  const buffer = await drawTestCard(77)
  await page.locator('.guest-sheet [type=file]').setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer })
  await page.locator('.guest-chosen').waitFor()
  await page.locator('.guest-sheet .answer-field').first().fill('Bougainvillea in a flowerpot')
}

/** The pictures that a host lets in or refuses, one of them with names as long as they may be. */
const judgePictures = async (page: Page, url: string): Promise<void> => {
  const { code } = await postAs(page, url)('', RULES)
  const ann = await others(page, url)
  await ann(`/${code}/players`, { name: 'MMMMMMMMMMMMMMMMMMMMMMMM' })
  for (const [seed, names] of [['Biscuit'], ['M'.repeat(60), 'a dog that sleeps']].entries())
    await ann(`/${code}/pictures`, { names, language: 'en', picture: (await drawTestCard(seed)).toString('base64') })
  await page.goto(`${url}/room/${code}`)
  await page.locator('.host-waiting').click()
  await page.locator('.guest-queue img').nth(1).waitFor()
}

/** What players who give pictures to a room see, and its host, by their names. */
export const guestPages: Pages = {
  'the dialog of a picture for a room': givePicture,
  'the pictures that a host looks at': judgePictures,
}
