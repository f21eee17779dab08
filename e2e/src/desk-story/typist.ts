import type { Page } from 'playwright-core'

/** Types at a page, and counts each key that is pressed beyond the letters of names. */
export const createTypist = (page: Page) => {
  let pressed = 0
  return {
    /** Letters of a name, which count for nothing. */
    name: (text: string) => page.keyboard.type(text),
    press: async (key: string): Promise<void> => {
      pressed += 1
      await page.keyboard.press(key)
    },
    pressed: (): number => pressed,
  }
}
/** What `createTypist` makes. */
export type Typist = ReturnType<typeof createTypist>

/** Waits for what has this name, then presses Tab until it is focused; as a person without a mouse gets there. */
export const tabTo = async (page: Page, name: string | RegExp, press = page.keyboard.press): Promise<void> => {
  const exact = { name, exact: true }
  const pressed = page.getByRole('button', exact).or(page.getByRole('link', exact))
  await page.getByLabel(name, { exact: true }).or(pressed).first().waitFor()
  for (let presses = 0; presses < 400; presses++) {
    await press.call(page.keyboard, 'Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement
          ? element.labels?.[0]?.textContent
          : undefined
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
    })
    if (typeof name === 'string' ? focused.trim() === name : name.test(focused.trim())) return
  }
  throw new Error(`no Tab leads to ${name}`)
}
