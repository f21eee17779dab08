/** A number as PDF writes it, to a hundredth. */
export const digits = (value: number): string => String(Math.round(value * 100) / 100)

/** A text as a string of PDF in hexadecimal digits. */
export const textString = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
