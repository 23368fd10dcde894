const mostLetters = 300_000

/** A pure function of texts of a sentence's length or less that remembers its last answers. */
export const remembered = <A>(make: (text: string) => A): (text: string) => A => {
  const made = new Map<string, A>()
  let letters = 0
  return (text) => {
    const known = made.get(text)
    if (known !== undefined || text.length > 500) return known ?? make(text)
    letters += text.length
    if (letters > mostLetters) {
      made.clear()
      letters = text.length
    }
    const value = make(text)
    made.set(text, value)
    return value
  }
}

/** A function of a key and of what it is asked of, which remembers its answers as long as that lives. */
export const rememberedOf = <Owner extends object, Key, A>(
  make: (owner: Owner, key: Key) => A
): (owner: Owner, key: Key) => A => {
  const owners = new WeakMap<Owner, Map<Key, A>>()
  return (owner, key) => {
    const made = owners.get(owner) ?? new Map<Key, A>()
    owners.set(owner, made)
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(owner, key)
    made.set(key, value)
    return value
  }
}
