import { sha256 } from "@statex/kernel/Digest"

const links: ReadonlyArray<readonly [RegExp, (rest: string) => string]> = [
  [/^(?:t|telegram)\.me\/@?([\w]+)$/, (name) => `handle:${name}`],
  [/^wa\.me\/\+?(\d+)$/, (digits) => `phone:${digits}`],
  [/^(?:[a-z]{2}\.)?linkedin\.com\/(.+)$/, (profile) => `linkedin:${profile}`]
]

const canonical = (contact: string): string => {
  const text = contact.normalize("NFKC").replaceAll(/\p{Cf}/gu, "").trim().toLowerCase()
  const address = text.replace(/^mailto:/, "")
  if (/^[^\s@]+@[^\s@]+$/.test(address)) return `email:${address.replace(/\.$/, "")}`

  const link = text.replace(/^https?:\/\//, "").replace(/^www\./, "").replace(/[?#].*$/, "").replace(/\/+$/, "")
  for (const [pattern, name] of links) {
    const rest = pattern.exec(link)?.[1]
    if (rest !== undefined) return name(rest)
  }

  const phone = text.replace(/^(?:tel|whatsapp|telegram):\s*/, "")
  const digits = phone.replaceAll(/\D/g, "")
  if (/^\+?[\d\s()./-]+$/.test(phone) && digits.length >= 6) return `phone:${digits.replace(/^00/, "")}`
  return `handle:${phone.replace(/^@/, "").replaceAll(/\s+/g, " ")}`
}

/**
 * The key under which a person's asks are counted: the hash of one contact value however it is spelled, so that no
 * contact stands in the limiter's tables. Dots and plus signs of an e-mail stay: they tell mailboxes apart in general.
 */
export const personKey = (contact: string): string => sha256(canonical(contact))
