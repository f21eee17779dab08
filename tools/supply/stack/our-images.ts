import { tryCommand } from '../run-command.ts'
import { Refusal } from '../run-tool.ts'
import { VERSION } from './root.ts'

/** The images that we build, by their services in compose.yaml. */
export const OUR_IMAGES = ['api', 'worker', 'proxy', 'front'] as const

/** What compose.yaml calls an image of ours in this version. */
export const localName = (name: string): string => `${process.env.IMAGES ?? 'pixel-detective'}/${name}:${VERSION}`

/** What the engine knows of an image that is here; refuses one that is not. */
export const inspectImage = async (reference: string) => {
  const { code, out, err } = await tryCommand('docker', ['image', 'inspect', reference])
  if (code !== 0) throw new Refusal(`There is no image ${reference} here (npm run images builds ours): ${err.trim()}`)
  return JSON.parse(out)[0] as {
    readonly Id: string
    readonly RepoDigests: readonly string[]
    readonly RootFS: { readonly Layers: readonly string[] }
    readonly Config: { readonly Env?: readonly string[] }
  }
}
