import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { hasCommand } from './run-command.ts'
import { Refusal, runTool } from './run-tool.ts'
import { createSigner } from './signing/cosign.ts'
import { readEvidence } from './signing/evidence.ts'
import { pinOthers, writeLock } from './signing/lock.ts'
import { readPrefix, readPushed } from './signing/pushed.ts'
import { readCommit } from './stack/commit.ts'
import { OUR_IMAGES } from './stack/our-images.ts'
import { DIST, ROOT, VERSION } from './stack/root.ts'

const USAGE = `Signs the digests that npm run push left in a registry, and attests what is known of each image.

  COSIGN_KEY=… COSIGN_PASSWORD=… npm run sign -- REGISTRY/PREFIX

COSIGN_KEY is a file, env://VARIABLE or a key service, as cosign takes it. Attested are the bill of materials and the scan (npm run
scan), which must be passed unless REHEARSAL is set, and the provenance (npm run images). Writes images.lock.json with every image of the stack by
digest, and its signature images.lock.json.sig (IMAGES_LOCK for another place): deploy/up starts what it says.`

await runTool(USAGE, async (words) => {
  const prefix = readPrefix(words)
  const key = process.env.COSIGN_KEY
  if (!key) throw new Refusal('COSIGN_KEY is not set: docs/supply-chain.md says how to make a key')
  if (!(await hasCommand('cosign'))) throw new Refusal('There is no cosign on the PATH')
  const [pushed, signer, others] = [await readPushed(prefix), createSigner(key), await pinOthers()]
  const ours: Record<string, string> = {}
  const isRehearsal = Boolean(process.env.REHEARSAL)
  const folder = await mkdtemp(join(tmpdir(), 'pd-evidence-'))
  try {
    const evidence = await Promise.all(
      OUR_IMAGES.map(async (name) => {
        const one = pushed[name]
        if (!one) throw new Refusal(`${name} was not pushed`)
        return { name, ...one, predicates: await readEvidence(DIST, { name, image: one.image, isRehearsal }) }
      }),
    )
    for (const { name, reference, predicates } of evidence) {
      await signer.sign(reference, { image: name, version: VERSION })
      for (const [type, predicate] of Object.entries(predicates)) {
        const file = join(folder, `${name}-${type}.json`)
        await writeFile(file, JSON.stringify(predicate))
        await signer.attest(reference, type, file)
      }
      ours[name] = reference
      console.log(`signed ${reference}`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const lock = resolve(process.env.IMAGES_LOCK ?? join(ROOT, 'images.lock.json'))
  await writeFile(lock, writeLock({ version: VERSION, commit: (await readCommit()).id, ours, others }))
  await signer.signFile(lock)
  return 0
})
