import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { runCommand } from './run-command.ts'
import { Refusal, runTool } from './run-tool.ts'
import { PUSHED, readPrefix } from './signing/pushed.ts'
import { inspectImage, localName, OUR_IMAGES } from './stack/our-images.ts'
import { VERSION } from './stack/root.ts'

const USAGE = `Pushes the four images that npm run images built; builds nothing.

  npm run push -- REGISTRY/PREFIX

to REGISTRY/PREFIX/{api,worker,proxy,front}, tagged with the version, and writes their digests into dist/pushed.json. Log in with
docker login before.`

await runTool(USAGE, async (words) => {
  const prefix = readPrefix(words)
  const images = await Promise.all(
    OUR_IMAGES.map(async (name) => [name, (await inspectImage(localName(name))).Id] as const),
  )
  const pushed: Record<string, { reference: string; image: string }> = {}
  for (const [name, image] of images) {
    const remote = `${prefix}/${name}:${VERSION}`
    await runCommand('docker', ['tag', localName(name), remote])
    const [, digest] = /digest: (sha256:[0-9a-f]{64})/.exec(await runCommand('docker', ['push', remote])) ?? []
    if (!digest) throw new Refusal(`docker push said no digest of ${remote}`)
    pushed[name] = { reference: `${remote}@${digest}`, image }
    console.log(`${remote}@${digest}`)
  }
  await mkdir(dirname(PUSHED), { recursive: true })
  await writeFile(PUSHED, `${JSON.stringify(pushed, null, 2)}\n`)
  return 0
})
