import { isLanguageCode } from '@pd/languages'
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { DrawnState } from '../../../kit/drawn-state.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import { Waiting } from '../../../kit/waiting.tsx'
import type { DeskProps } from '../desk-props.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { Frames } from './frames.tsx'
import { secondLanguage } from './languages.ts'
import type { SheetProps } from './sheet-props.ts'
import type { SheetState } from './state.ts'
import { Tools } from './tools.tsx'
import './sheet.css'

/** Nothing is shown: all is checked, or the pack has no such picture. */
const Nothing = ({ app: { say }, sheet }: SheetProps) =>
  sheet.show.value === 'check' ? (
    <DrawnState face="loading" title={say('desk.sheet.checked')} />
  ) : (
    <DrawnState face="empty" title={say('desk.sheet.none')} />
  )

type Props = Omit<SheetProps, 'languages'>

/** The languages of the names; the second is chosen anew once the pictures are known. */
const useLanguages = ({ app }: DeskProps, sheet: SheetState) => {
  const first = app.settings.language.value
  const second = useSignal<string | undefined>(undefined)
  const isLoaded = sheet.loaded.value !== undefined
  const usual = useMemo(() => secondLanguage(app.storage, first, sheet.loaded.value ?? []), [isLoaded, first])
  const chosen = second.value === undefined ? usual : second.value
  return { second, languages: isLanguageCode(chosen) && chosen !== first ? [first, chosen] : [first] }
}

/** The pictures of a pack as a contact sheet on which they are named. */
export const Sheet = (props: Props) => {
  const { app, packs, edits, pack, sheet, sheetActions } = props
  useEffect(() => {
    // what is to be checked comes first, and is not asked for where there is none
    void sheetActions.show(sheet.show.value ?? (pack.checks > 0 ? undefined : 'all'))
    const stop = [sheetActions.listen(), edits.listen(() => edits.pending.value.length === 1 && void packs.load())]
    return () => {
      for (const each of stop) each()
    }
  }, [])
  const { languages, second } = useLanguages(props, sheet)
  const whole: SheetProps = { ...props, languages }
  if (!sheet.items.value)
    return <Waiting app={app} problem={sheet.trouble.value} onRetry={() => void sheetActions.show()} />
  return (
    <section class="sheet" aria-label={app.say('desk.pack.pictures')}>
      <Tools {...whole} second={second} />
      <ProblemNote app={app} problem={sheet.trouble.value} />
      {sheet.items.value.length > 0 ? <Frames {...whole} /> : <Nothing {...whole} />}
      <ChosenBar {...whole} />
    </section>
  )
}
