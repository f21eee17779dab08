import type { Client } from '@pd/contract/client'
import { gamePath } from '../../../app/route.ts'
import type { Preview } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'preview' | 'playPreview'>
  readonly go: (path: string) => void
}

/** Reads the link and opens games with its pack; the page stays in the history, so that a reader comes back to it. */
export const createPreviewActions = ({ client, go }: Needs, preview: Preview, link: string) => ({
  load: async (lang: string) => {
    const answer = await client.preview({ link, lang })
    if (answer.ok) preview.view.value = answer.value
    preview.trouble.value = answer.ok ? undefined : answer.problem.code
  },
  choose: (change: Partial<Preview['choices']['value']>) => {
    preview.choices.value = { ...preview.choices.value, ...change }
    preview.trouble.value = undefined
  },
  start: async () => {
    if (preview.busy.value) return
    preview.busy.value = true
    const game = await client.playPreview({ link, ...preview.choices.value })
    preview.busy.value = false
    if (game.ok) go(gamePath(game.value.id))
    else preview.trouble.value = game.problem.code
  },
})
