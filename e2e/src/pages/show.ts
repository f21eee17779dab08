import type { Page } from 'playwright-core'

/** Pages by their names: each is opened, and there when its promise resolves, in any language of the interface. */
export type Pages = Readonly<Record<string, (page: Page, url: string) => Promise<unknown>>>

/** Opens a path, and waits for what shows that it is there. */
export const goTo = (path: string, shown: string) => async (page: Page, url: string) => {
  await page.goto(`${url}${path}`)
  await page.locator(shown).first().waitFor()
}
