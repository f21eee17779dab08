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

/** Drops files and folders of this machine where pictures are dropped, as a person drags them there: the browser itself reads what is in a folder. */
export const dropPaths = async (page: Page, files: readonly string[]): Promise<void> => {
  const zone = page.locator('.drop-zone')
  await zone.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await zone.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const place = { x: x + width / 2, y: y + height / 2 }
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data })
  await session.detach()
}
