import type { Page } from 'playwright-core'
import { DESK_PASSWORD } from '../game-server.ts'

/** Signs in as the operator of a game server. */
export const signInAtDesk = async (page: Page): Promise<void> => {
  await page.locator('[name=username]').fill('admin')
  await page.locator('[name=password]').fill(DESK_PASSWORD)
  await page.locator('.desk-form [type=submit]').click()
  await page.locator('.desk-tabs').waitFor()
}

/** The path of a link by which the first pack of a game server is previewed. */
export const previewPath = async (page: Page, url: string, packId?: string): Promise<string> => {
  const post = async (path: string, data: object) => (await page.request.post(url + path, { data })).json()
  await post('/desk/sign-in', { name: 'admin', password: DESK_PASSWORD })
  const { packs } = await (await page.request.get(`${url}/packs`)).json()
  const { path } = await post(`/desk/packs/${packId ?? packs[0].id}/preview`, {})
  await page.context().clearCookies()
  return path
}
