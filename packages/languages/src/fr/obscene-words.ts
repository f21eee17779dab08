import type { ObsceneWords } from '../language.ts'

export const obsceneWords: ObsceneWords = {
  refused: [
    ...['|bamboula|', '|batard', '|bicot', '|bite|', '|bites|', '|bougnoul', '|branleu', '|con|', '|cons|', '|conard'],
    ...['|conas', '|couil', '|cul|', '|encul', '|enfoire', '|fdp|', '|gouine', '|merde', '|negre', '|nique', '|ntm|'],
    ...['|partouz', '|pd|', '|pede|', '|pedes|', '|petase', '|poufias', '|putain', '|pute|', '|putes|', '|salaud'],
    ...['|salop', '|suceu', '|tapete|', '|tarlouz', '|trouduc', '|youpin', '|zob|'],
  ],
  spared: ['cul de sac', 'salopette'],
  notEnglish: ['retard'],
}
