import type { Package } from './package.ts'

/** What is installed, by Alpine's database: one letter a field, an empty line between packages. */
export const readApkInstalled = (text: string): Package[] =>
  text.split(/\n{2,}/).flatMap((paragraph) => {
    const fields = new Map(
      [...paragraph.matchAll(/^([A-Za-z]):(.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
    )
    const [name, version] = [fields.get('P'), fields.get('V')]
    if (!name || !version) return []
    const licence = fields.get('L')
    return [
      {
        type: 'apk',
        name,
        version,
        architecture: fields.get('A') ?? 'noarch',
        licences: licence ? [licence] : [],
        source: { name: fields.get('o') ?? name, version },
      },
    ]
  })
