import type { ObsceneWords } from '../language.ts'
import { list, words } from '../words.ts'

/** What a name in French must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: words(`
    |bamboula| |batard |bicot |bougnoul |branleu |conard |conas |couil |cul| |encul |enfoire |fdp| |gouine |merde| |merdes| |merdeu |merdier| |merdiqu |negre|
    |negrese |negres| |nique| |niquer |niqueta |ntm| |partouz |petase |poufias |putain |putes| |pute| |salaud |salopard |salope| |saloperi |salopes| |suceu |tarlouz |trouduc
    |youpin |zob|
  `),
  ownPatterns: words(`
    |bite| |bites| |con| |cons| |pd| |pede| |pedes| |tapete| |tapetes|
  `),
  exceptions: list(
    'artisanal, asseoir, asseye, assez, assorti, couillard, cul de sac, cul-de-sac, en retard, rappel, retarder, salopette',
  ),
  allowedEnglish: ['retard'],
}
