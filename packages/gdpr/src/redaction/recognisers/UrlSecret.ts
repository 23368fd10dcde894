import type { Candidate, Recogniser } from "../Recogniser.ts"

/** Parameters whose value opens something, whatever it looks like. */
const opening = new RegExp(
  "^(?:[\\w-]*(?:token|secret|password|passwd|passphrase|apikey|api[_-]key|access[_-]?key|signature|credential|session|jwt|auth)" +
    "(?:[_-]?id)?|pass|pwd|pw|sig|sid|phpsessid|jsessionid|otp|heslo|passwort|mot_?de_?passe|magic|invite|ticket)$",
  "i"
)

/** Parameters that sometimes do: then the value looks drawn by lot. */
const perhaps =
  /^(?:key|code|hash|state|nonce|k|t|s|h|token\w*|id|access|login|confirm\w*|verify|reset|unsubscribe|user|uid|ref)$/i

const drawn = (value: string): boolean =>
  value.length >= 12 && /\d/.test(value) && /[A-Za-z]/.test(value) && !/^[a-z]+(?:[-_][a-z0-9]+)*$/.test(value)

/** A value ends before the stops of the sentence that it stands in. Read from behind: a pattern would start at each. */
const withoutStops = (value: string): string => {
  let end = value.length
  while (end > 0 && ".,!?)]»”".includes(value[end - 1] ?? " ")) end--
  return value.slice(0, end)
}

const parameters = /(?<=[?&#;])([\w.[\]-]{1,64})=([^\s&#"'<>;|\\^`{}]+)/g

/** The user and password of "scheme://user:password@host", and signatures, keys and tokens in a query or a fragment. */
export const UrlSecret: Recogniser = {
  kind: "secret",
  grade: "sure",
  *candidates(text) {
    for (const match of text.matchAll(/(?<=:\/\/)[^\s/?#@"'<>${}]+@/g)) {
      yield { start: match.index, end: match.index + match[0].length - 1, valid: true }
    }
    for (const match of text.matchAll(parameters)) {
      const [, name = "", raw = ""] = match
      const value = withoutStops(raw)
      const start = match.index + name.length + 1
      if (value !== "" && (opening.test(name) || (perhaps.test(name) && drawn(value)))) {
        yield { start, end: start + value.length, valid: true }
      }
    }
  }
}

const assigned =
  /(?<![A-Za-z0-9])(?:[A-Za-z0-9_]{0,40}(?:key|secret|token|password|passwd|pwd)|bearer|basic)(?: ?[:=] ?|(?<=bearer|basic) )["'`]?([^\s"'`,;&#<>()[\]{}]{8,512})/gi

/** "API_KEY=…", "password: …", "Bearer …", where the value is no word of a language. */
export const AssignedSecret: Recogniser = {
  kind: "secret",
  grade: "sure",
  *candidates(text) {
    for (const match of text.matchAll(assigned)) {
      // A call or a template is the name of a secret, not the secret.
      if (/[([{]/.test(text[match.index + match[0].length] ?? "")) continue
      const value = withoutStops(match[1] ?? "")
      const end = match.index + match[0].length - (match[1] ?? "").length + value.length
      const found: Candidate = { start: end - value.length, end, valid: true }
      if (value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value) && !/[/@]/.test(value.slice(0, 8))) {
        yield found
      }
    }
  }
}
