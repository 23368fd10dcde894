const name = "statex-word"

/** Leaves a word for the page that opens next. */
export const leaveWord = (word: string): void => {
  try {
    sessionStorage.setItem(name, word)
  } catch {
    // Without session storage the next page simply stays silent.
  }
}

export const takeWord = (): string | null => {
  try {
    const word = sessionStorage.getItem(name)
    sessionStorage.removeItem(name)
    return word
  } catch {
    return null
  }
}
