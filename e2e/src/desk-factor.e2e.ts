import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { visit } from './browser.ts'
import { DESK_PASSWORD } from './game-server.ts'
import { siteForTests } from './site.ts'

const OWN = 'a password of one’s own'
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code that an app shows for a secret, `steps` half minutes from now. */
const codeOf = (secret: string, steps: number): string => {
  const bits = [...secret].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const mac = createHmac('sha1', key).update(counter).digest()
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

describe('a code beside the password', () => {
  const site = siteForTests()

  const signIn = async (page: Page, password: string): Promise<void> => {
    await page.locator('[name=username]').fill('admin')
    await page.locator('[name=password]').fill(password)
    await page.keyboard.press('Enter')
  }

  test('is set up with an app, asked for at the next sign-in, and given by a recovery code once', async () => {
    const { page, complaints } = await visit(site.browser, `${site.server.url}/desk?tab=account`)
    await signIn(page, DESK_PASSWORD)
    await page.locator('[name=current]').fill(DESK_PASSWORD)
    await page.locator('[name=password]').fill(OWN)
    await page.keyboard.press('Enter')
    await page.locator('[name=again]').fill(OWN)
    await page.getByRole('button', { name: 'Set it up' }).click()
    await page.getByRole('img', { name: 'The secret as a QR code' }).waitFor()
    const secret = ((await page.locator('.desk-factor-secret code').textContent()) ?? '').replaceAll(' ', '')
    await page.locator('[name=code]').fill(codeOf(secret, 0))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Recovery codes' }).waitFor()
    const [first = ''] = await page.locator('.desk-recovery code').allTextContents()
    await page.getByRole('button', { name: 'I have it' }).click()
    await page.getByText('8 recovery codes left').waitFor()
    assert.deepEqual(complaints, [])
    const { page: other } = await visit(site.browser, `${site.server.url}/desk?tab=account`)
    await signIn(other, OWN)
    await other.getByText('The password is right. Now the code from your app.').waitFor()
    await other.locator('[name=code]:focus').waitFor()
    await other.locator('[name=code]').fill(codeOf(secret, 1))
    await other.keyboard.press('Enter')
    await other.getByText('8 recovery codes left').waitFor()
    const { page: third } = await visit(site.browser, `${site.server.url}/desk?tab=account`)
    await signIn(third, OWN)
    await third.locator('[name=code]').fill(first)
    await third.keyboard.press('Enter')
    await third.getByText('7 recovery codes left').waitFor()
  })
})
