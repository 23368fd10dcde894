export const quotePattern = /[“„«"‚‘'‹]([^“”„«»"‚‘’'‹›<>{}\r\n]{1,80})[”“»"’‘'›]/gu

/** What stands in quotation marks, in order. */
export const quotes = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(quotePattern)].map((match) => (match[1] ?? "").trim()).filter((quote) => quote !== "")
