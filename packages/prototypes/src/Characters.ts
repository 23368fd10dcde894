/** Half a character at the end waits for its other half; any other half stands for nothing. */
export const writable = (text: string): string => text.replace(/[\ud800-\udbff]$/, "").toWellFormed()

/** The beginning, so many UTF-16 units at the most, and no half of a character. */
export const beginning = (text: string, most: number): string => writable(text.slice(0, most))

/** PostgreSQL keeps neither NUL nor half a character, and no visitor ever means one. */
export const storable = (text: string): string => text.toWellFormed().replaceAll("\u0000", "").trim()
