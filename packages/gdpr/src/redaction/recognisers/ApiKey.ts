import { matching, type Recogniser } from "../Recogniser.ts"

/** Keys that their makers gave a mark of its own, so that leaks can be found. A shape is a prefix and what follows it. */
const shapes = [
  "sk-(?=[\\w-]{0,200}\\d)[\\w-]{16,}", // OpenAI, Anthropic and those who copied them
  "[spr]k_(?:live|test)_[A-Za-z0-9]{16,}", // Stripe
  "whsec_[A-Za-z0-9+/=]{16,}",
  "gh[opsur]_[A-Za-z0-9]{20,}", // GitHub
  "github_pat_\\w{20,}",
  "glpat-[\\w-]{16,}", // GitLab
  "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}", // AWS
  "xox[abeoprs]-[\\w-]{10,}", // Slack
  "AIza[\\w-]{35}", // Google
  "ya29\\.[\\w-]{16,}",
  "SG\\.[\\w-]{16,64}\\.[\\w-]{16,}", // SendGrid
  "npm_[A-Za-z0-9]{30,}",
  "hf_[A-Za-z0-9]{30,}",
  "(?:AC|SK)[0-9a-f]{32}", // Twilio
  "shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32}", // Shopify
  "do[opr]_v1_[a-f0-9]{32,}", // DigitalOcean
  "key-[0-9a-f]{32}", // Mailgun
  "\\d{8,10}:AA[\\w-]{32,35}", // Telegram bots
  "eyJ[\\w-]{8,}\\.[\\w-]{4,}\\.[\\w-]*" // JSON Web Tokens
]

export const ApiKey: Recogniser = {
  kind: "secret",
  grade: "sure",
  candidates: matching(new RegExp(`(?<![A-Za-z0-9_-])(?:${shapes.join("|")})(?![A-Za-z0-9_])`, "g"), () => true)
}

/** Addresses that are themselves the key: whoever knows them may post. */
export const HookUrl: Recogniser = {
  kind: "secret",
  grade: "sure",
  *candidates(text) {
    const hooks =
      /(hooks\.slack\.com\/(?:services|workflows)\/|discord(?:app)?\.com\/api\/webhooks\/|api\.telegram\.org\/bot)([\w:/-]{8,256})/gi
    for (const match of text.matchAll(hooks)) {
      const start = match.index + (match[1] ?? "").length
      yield { start, end: start + (match[2] ?? "").length, valid: true }
    }
  }
}

/** A private key in PEM, up to its end line; one that was cut off ends with the text. */
export const PemKey: Recogniser = {
  kind: "secret",
  grade: "sure",
  *candidates(text) {
    const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
    for (let match = begin.exec(text); match !== null; match = begin.exec(text)) {
      const close = text.indexOf("-----END", begin.lastIndex)
      const line = close === -1 ? -1 : text.indexOf("-----", close + 8)
      const end = close === -1 ? text.length : line === -1 ? text.length : line + 5
      yield { start: match.index, end, valid: true }
      begin.lastIndex = end
    }
  }
}
