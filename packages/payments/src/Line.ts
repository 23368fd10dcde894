/** On one line: what would break one is a blank, and what nobody sees or what turns the direction of others is nothing. */
export const oneLine = (typed: string): string =>
  typed.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "")
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim()
