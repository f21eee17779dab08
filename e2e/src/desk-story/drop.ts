import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { ZipFile } from 'yazl'

/** Files in a folder of a ZIP, as an operating system packs it. */
export const zipFolder = (folder: string, files: readonly { readonly name: string; readonly bytes: Buffer }[]) => {
  const zip = new ZipFile()
  for (const { name, bytes } of files) zip.addBuffer(bytes, `${folder}/${name}`)
  zip.end()
  return buffer(zip.outputStream)
}

/** Drops a file where pictures are dropped. */
export const dropFile = async (page: Page, file: { name: string; type: string }, bytes: Buffer): Promise<void> => {
  const dropped = await page.evaluateHandle(
    ({ name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], name, { type }))
      return transfer
    },
    { ...file, base64: bytes.toString('base64') },
  )
  await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: dropped })
}
