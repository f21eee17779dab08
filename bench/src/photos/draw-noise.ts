import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** A picture a name, of noise: whatever is guessed is found by trying all names. */
export const drawNoise = async (folder: string, names: readonly string[]): Promise<void> => {
  await mkdir(folder)
  for (const name of names)
    await sharp({
      create: {
        width: 96,
        height: 96,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toFile(join(folder, `${name}.png`))
}
