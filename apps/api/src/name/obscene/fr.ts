import type { WordList } from './word-list.ts'

export const fr: WordList = {
  refused: [
    ...['|bamboula|', '|batard', '|bicot', '|bite|', '|bites|', '|bougnoul', '|branleu', '|con|', '|cons|', '|conard'],
    ...['|conas', '|couil', '|cul|', '|encul', '|enfoire', '|fdp|', '|gouine', '|merde', '|negre', '|nique', '|ntm|'],
    ...['|partouz', '|pd|', '|pede|', '|pedes|', '|petase', '|poufias', '|putain', '|pute|', '|putes|', '|salaud'],
    ...['|salop', '|suceu', '|tapete|', '|tarlouz', '|trouduc', '|youpin', '|zob|'],
  ],
  spared: ['cul de sac', 'salopette'],
  notEnglish: ['retard'],
}
