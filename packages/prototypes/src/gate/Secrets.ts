/** Shapes of keys that grant something to whoever reads them. */
const shapes: ReadonlyArray<readonly [name: string, shape: RegExp]> = [
  ["an AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ["a payment key", /\b(?:sk|rk|whsec)_(?:live|test)?_?[0-9A-Za-z]{16,}\b/],
  ["an AI provider's key", /\bsk-(?:proj-|ant-|or-)?[0-9A-Za-z_-]{20,}\b/],
  ["a GitHub token", /\b(?:gh[pousr]_[0-9A-Za-z]{30,}|github_pat_[0-9A-Za-z_]{30,})\b/],
  ["a GitLab token", /\bglpat-[0-9A-Za-z_-]{20,}\b/],
  ["a Slack token", /\bxox[abeprs]-[0-9A-Za-z-]{10,}\b/],
  ["a Google key", /\bAIza[0-9A-Za-z_-]{35}\b/],
  ["a mail provider's key", /\bSG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}\b/],
  ["a package registry token", /\bnpm_[0-9A-Za-z]{36}\b/],
  ["a signed token", /\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{10,}/],
  ["an address with a password", /\b[a-z][a-z0-9+]{2,}:\/\/[^\s:/@"']+:[^\s:/@"']{3,}@[^\s"']+/i]
]

const assigned =
  /\b(?:api[_-]?key|secret|access[_-]?token|auth[_-]?token|passw(?:or)?d)["']?\s*[:=]\s*["'`]([0-9A-Za-z_\-/+=.]{16,})["'`]/gi

/** A word or an identifier is no key; a key mixes letters and digits. */
const isRandom = (value: string): boolean => /\d.*\d/.test(value) && /[A-Za-z].*[A-Za-z]/.test(value)

/** The kinds of secret in a text; never the secret itself, for a report is read by many. */
export const secretsIn = (text: string): ReadonlyArray<string> => [
  ...shapes.filter(([, shape]) => shape.test(text)).map(([name]) => name),
  ...([...text.matchAll(assigned)].some((match) => isRandom(match[1] ?? "")) ? ["a credential in an assignment"] : [])
]
