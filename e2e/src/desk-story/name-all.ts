import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Photograph } from './photographs.ts'
import type { Typist } from './typist.ts'

/** The photograph that lies at a place of the sheet, by the name of its file. */
const photographAt = async (page: Page, at: number, all: readonly Photograph[]): Promise<Photograph> => {
  const alt = (await page.locator('.frame-picture').nth(at).getAttribute('alt')) ?? ''
  return all.find(({ file }) => alt.endsWith(` ${file}`)) ?? assert.fail(alt)
}

/** Names every picture of the sheet in two languages, by the keyboard, from the first field on. */
export const nameAll = async (page: Page, typist: Typist, all: readonly Photograph[]): Promise<void> => {
  for (const at of all.keys()) {
    const { en, fr } = await photographAt(page, at, all)
    const field = page.locator('.frame-name:focus')
    if ((await field.inputValue()) !== en) await typist.name(en)
    await typist.press('Tab')
    await typist.name(fr)
    await typist.press('Enter')
  }
  await page.getByText('All saved').waitFor()
}
