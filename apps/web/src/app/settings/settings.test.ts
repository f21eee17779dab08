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
  assert.equal(chooseLanguage(undefined, ['de-CH', 'fr-CH', 'en']), 'fr')
  assert.equal(chooseLanguage('xx', ['nl']), 'en')
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

test('switching the language changes what is said', () => {
  const settings = createSettings(lockedStorage, ['en'])
  createSettingsActions(settings, lockedStorage).switchLanguage()
  assert.equal(settings.say('home.play'), 'Jouer')
})
