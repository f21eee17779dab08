/** The words of a text that are separated by spaces or lines. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/)
