import { type Candidate, matching, type Recogniser } from "../Recogniser.ts"

const latin = /[A-Za-z0-9._%+-]/
const foreign = /[\p{L}\p{M}\p{N}._%+-]/u
const latinHost = /[A-Za-z0-9.-]/
const foreignHost = /[\p{L}\p{M}\p{N}.-]/u
const topLevel = /\.(?:xn--[a-z0-9-]{2,59}|\p{L}{2,63})$/iu

/** What stands after a dot in "icon@2x.png": a file, not a place. */
const file = /\.(?:png|jpe?g|svg|gif|webp|avif|css|js|ts|json|pdf)$/i

const isAscii = (character: string): boolean => character.charCodeAt(0) < 0x80

const within = (class_: RegExp, character: string | undefined): boolean =>
  character !== undefined && class_.test(character)

/** Neither side of an address is longer, so that a row of signs is not read again and again. */
const reach = 255

/** Both ends grow from the sign outwards. */
const around = (text: string, sign: number, width: number): Candidate | undefined => {
  const hostStart = sign + width
  const host = isAscii(text[hostStart] ?? "a") ? latinHost : foreignHost
  let end = hostStart
  const last = Math.min(text.length, hostStart + reach)
  while (end < last && within(host, text[end])) end++
  while (end > hostStart && within(/[.-]/, text[end - 1])) end--
  const name = text.slice(hostStart, end)
  if (name === "" || name.includes("..") || !topLevel.test(name) || file.test(name)) {
    return undefined
  }
  const local = isAscii(text[sign - 1] ?? "a") ? latin : foreign
  let start = sign
  const furthest = Math.max(0, sign - reach)
  while (start > furthest && within(local, text[start - 1])) start--
  while (start < sign && within(/[.%-]/, text[start])) start++
  // "o'brien", "j.d'arc", but not the French or Italian article of "l'info".
  if (/(?:^|[^A-Za-z])[od]'$/i.test(text.slice(Math.max(0, start - 3), start))) {
    start -= 2
    while (start > furthest && within(latin, text[start - 1])) start--
  }
  if (start === sign) return undefined
  // "https://user:pass@host" is a secret in a URL, "git@host:path" a place to clone from.
  const prefix = text.slice(Math.max(0, start - 80), start)
  if (/:\/\/[^\s/]*$/.test(prefix)) return undefined
  if (text.slice(start, sign) === "git" && text[end] === ":") return undefined
  return { start, end, valid: true }
}

/** E-mail addresses in any alphabet, also inside URLs where the sign is written "%40". */
export const Email: Recogniser = {
  kind: "email",
  grade: "sure",
  *candidates(text) {
    for (const match of text.matchAll(/@|%40/g)) {
      const found = around(text, match.index, match[0].length)
      if (found !== undefined) yield found
    }
  }
}

/** "jan (at) example (dot) cz": written so that machines should not find it. */
export const SpelledEmail: Recogniser = {
  kind: "email",
  grade: "sure",
  candidates: matching(
    /(?<![\w.+-])[a-z0-9][\w.+-]{0,63} ?[([{] ?(?:at|ät|zavinac|arroba|chiocciola|arobase|malpa|собака) ?[)\]}] ?[a-z0-9-]{1,63}(?:(?:\.| ?[([{] ?(?:dot|punkt|tecka|punto|point|kropka|точка) ?[)\]}] ?)[a-z0-9-]{1,63}){1,4}(?![\w])/gi,
    () => true
  )
}
