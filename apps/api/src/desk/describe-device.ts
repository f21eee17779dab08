const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgi?[AO]?S?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (text: string, names: typeof BROWSERS): string | undefined =>
  names.find(([sign]) => sign.test(text))?.[1]

/** The browser and its system in a few words, as in `Firefox, Linux`; for a program the first word of what it says; else empty. */
export const describeDevice = (userAgent = ''): string => {
  const words = [nameIn(userAgent, BROWSERS), nameIn(userAgent, SYSTEMS)].filter((word) => word !== undefined)
  return words.length > 0 ? words.join(', ') : (/^[\w.-]{1,40}/.exec(userAgent)?.[0] ?? '')
}
