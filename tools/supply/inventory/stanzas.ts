/** The fields of each paragraph of a Debian control file; a line that begins with a blank goes on with the field before. */
export const readStanzas = (text: string): Map<string, string>[] =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => {
      const fields = new Map<string, string>()
      for (const [, name = '', value = ''] of paragraph.matchAll(/^([\w-]+):[ \t]*(.*(?:\n[ \t].*)*)$/gm))
        fields.set(name, value.trim())
      return fields
    })
    .filter(({ size }) => size > 0)
