import type { Page } from 'playwright-core'

/** How a visitor leaves. */
export type Leaving = 'at the result' | 'by pressing done' | 'in the middle of a game'

/** Ends the round that is shown: the names are tried from the first on until the picture is shown. */
export const endRound = async (page: Page): Promise<void> => {
  const shown = page.locator('.reveal-next')
  for (;;) {
    const next = page.locator('.pick:not(:disabled)').first()
    await next.or(shown).first().waitFor()
    if ((await shown.count()) > 0) return
    const spent = await page.locator('.pick:disabled').count()
    await next.click()
    await page.locator('.pick:disabled').nth(spent).or(shown).first().waitFor()
  }
}

/** Plays the rounds of a game from an open one on, up to the result. */
export const playRounds = async (page: Page, rounds: number): Promise<void> => {
  for (let round = 1; round <= rounds; round++) {
    await endRound(page)
    await page.locator('.reveal-next').click()
  }
}

/** Waits for the loop, with a picture in it. */
export const waitForLoop = (page: Page) => page.locator('.attract-hero canvas').waitFor()

/** Comes to the loop, plays and leaves; the clock of the page is the caller's. */
export const playVisit = async (page: Page, { rounds, leaving }: { rounds: number; leaving: Leaving }) => {
  await page.locator('.attract-touch').click()
  await page.locator('.pick').first().waitFor()
  if (leaving === 'in the middle of a game') return endRound(page)
  await playRounds(page, rounds)
  await page.locator('.kiosk-result').waitFor()
  if (leaving === 'by pressing done') await page.locator('.kiosk-next .button').last().click()
}
