import type { App } from '../../app/app.ts'
import { gameOpener } from './choices.ts'
import { SetupForm } from './form.tsx'
import { SetupPage } from './page.tsx'
import { useSetup } from './use-setup.ts'

/** The page of a new game for one player. */
export const SetupScreen = ({ app }: { app: App }) => {
  const form = useSetup(app, gameOpener(app.client))
  return (
    <SetupPage {...form} title={app.say('setup.title')} start={{ glyph: 'search', name: app.say('setup.start') }}>
      <SetupForm {...form} />
    </SetupPage>
  )
}
