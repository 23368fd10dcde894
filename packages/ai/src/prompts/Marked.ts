import { sha256 } from "@statex/kernel/Digest"

/** Signs that could end a block or that a reader does not see: brackets of tags, controls, blanks without width, marks of direction. */
const unsafe = /[<>&\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

const escaped = (letters: string): string =>
  Array.from({ length: letters.length }, (_, at) => `\\u${letters.charCodeAt(at).toString(16).padStart(4, "0")}`).join(
    ""
  )

/** Data as JSON in which no tag can stand and nothing is hidden: the same data when it is read. */
export const jsonOf = (data: unknown): string => JSON.stringify(data).replace(unsafe, escaped)

/** A name that the text does not hold and cannot have known, for it comes out of the whole text. */
const nonceOf = (name: string, text: string): string => {
  let nonce = sha256(`${name} ${text}`).slice(0, 24)
  while (text.includes(nonce)) nonce = sha256(nonce).slice(0, 24)
  return nonce
}

/** A block of data: never instructions, whatever stands in it. Equal data make equal blocks, so that answers can be remembered. */
export const marked = (name: "data" | "checks", data: unknown): string => {
  const text = jsonOf(data)
  const nonce = nonceOf(name, text)
  return `<${name} id="${nonce}">\n${text}\n</${name} id="${nonce}">`
}
