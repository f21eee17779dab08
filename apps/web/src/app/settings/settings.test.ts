import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSafeStorage } from '../storage.ts'
import { createSettingsActions } from './actions.ts'
import { chooseLanguage, createSettings } from './state.ts'

const lockedStorage = createSafeStorage(() => {
  throw new Error('SecurityError')
})

test('a locked storage forgets and never complains', () => {
  lockedStorage.set('theme', 'dark')
  assert.equal(lockedStorage.get('theme'), undefined)
})

test('the language is the kept one, else the first of the reader that the app speaks, else English', () => {
  assert.equal(chooseLanguage('fr', ['en']), 'fr')
  assert.equal(chooseLanguage(undefined, ['ja', 'fr-CH', 'en']), 'fr')
  assert.equal(chooseLanguage('xx', ['ja']), 'en')
})

test('sound is off until asked for', () => {
  assert.equal(createSettings(lockedStorage, []).sound.value, false)
})

test('the theme goes from the system to dark to light and round again', () => {
  const settings = createSettings(lockedStorage, [])
  const { switchTheme } = createSettingsActions(settings, lockedStorage)
  const worn = [1, 2, 3].map(() => {
    switchTheme()
    return settings.theme.value
  })
  assert.deepEqual(worn, ['dark', 'light', 'system'])
})

test('a chosen language is spoken once its sentences are there, and kept, and answers follow it', async () => {
  const kept = new Map<string, string>()
  const storage = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: string) => void kept.set(key, value),
  }
  const settings = createSettings(storage, ['en'])
  const { chooseLanguage, loadLanguage } = createSettingsActions(settings, storage)
  await loadLanguage()
  assert.deepEqual([settings.say('home.play'), kept.get('language')], ['Play', undefined])
  kept.set('choices', '{"rounds":10,"language":"en"}')
  assert.equal(await chooseLanguage('de'), true)
  assert.equal(kept.get('choices'), '{"rounds":10}')
  assert.deepEqual([settings.say('home.play'), kept.get('language')], ['Spielen', 'de'])
})

test('of two languages chosen in a hurry the last one is spoken', async () => {
  const settings = createSettings(lockedStorage, ['en'])
  const { chooseLanguage } = createSettingsActions(settings, lockedStorage)
  assert.deepEqual(await Promise.all([chooseLanguage('it'), chooseLanguage('en')]), [false, true])
  assert.equal(settings.say('home.play'), 'Play')
})
