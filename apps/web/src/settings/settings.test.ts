import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSettingsActions } from './actions.ts'
import { createDrawer } from './drawer.ts'
import { chooseLanguage, createSettings } from './state.ts'

const lockedDrawer = createDrawer(() => {
  throw new Error('SecurityError')
})

test('a locked storage forgets and never complains', () => {
  lockedDrawer.keep('theme', 'dark')
  assert.equal(lockedDrawer.recall('theme'), undefined)
})

test('the language is the kept one, else the first of the reader that the app speaks, else English', () => {
  assert.equal(chooseLanguage('fr', ['en']), 'fr')
  assert.equal(chooseLanguage(undefined, ['de-CH', 'fr-CH', 'en']), 'fr')
  assert.equal(chooseLanguage('xx', ['nl']), 'en')
})

test('sound is off until asked for', () => {
  assert.equal(createSettings(lockedDrawer, []).sound.value, false)
})

test('the theme goes from the system to dark to light and round again', () => {
  const settings = createSettings(lockedDrawer, [])
  const { switchTheme } = createSettingsActions(settings, lockedDrawer)
  const worn = [1, 2, 3].map(() => {
    switchTheme()
    return settings.theme.value
  })
  assert.deepEqual(worn, ['dark', 'light', 'system'])
})

test('switching the language changes what is said', () => {
  const settings = createSettings(lockedDrawer, ['en'])
  createSettingsActions(settings, lockedDrawer).switchLanguage()
  assert.equal(settings.say('home.play'), 'Jouer')
})
