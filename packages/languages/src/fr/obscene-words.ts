import type { ObsceneWords } from '../language.ts'

/** What a name in French must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: [
    ...['|bamboula|', '|batard', '|bicot', '|bite|', '|bites|', '|bougnoul', '|branleu', '|con|', '|cons|', '|conard'],
    ...['|conas', '|couil', '|cul|', '|encul', '|enfoire', '|fdp|', '|gouine', '|merde', '|negre', '|nique', '|ntm|'],
    ...['|partouz', '|pd|', '|pede|', '|pedes|', '|petase', '|poufias', '|putain', '|pute|', '|putes|', '|salaud'],
    ...['|salop', '|suceu', '|tapete|', '|tarlouz', '|trouduc', '|youpin', '|zob|'],
  ],
  exceptions: ['cul de sac', 'salopette'],
  allowedEnglish: ['retard'],
}
