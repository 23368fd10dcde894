import { type Finding, findingsIn } from "./Finding.ts"
import type { Kind } from "./Kind.ts"
import { keyFor, keysIn, placeholderOf } from "./Placeholder.ts"

/** What one placeholder stands for. Plain data: it can be stored beside the text, as long as the text may be kept. */
export interface Kept {
  readonly placeholder: string
  readonly kind: Kind
  readonly original: string
}

/** A text without personal data, and what `restore` needs to put it back. */
export interface Redacted {
  readonly text: string
  readonly kept: ReadonlyArray<Kept>
}

/** A bare number with fewer digits is nobody's. */
const fewDigits = 4

/** What is personal in a text that stands under a label, as a cell does under the head of its column. */
const labelledFindings = (text: string, label: string | undefined): ReadonlyArray<Finding> => {
  if (label === undefined || label.trim() === "" || text.replace(/\P{Nd}/gu, "").length < fewDigits) {
    return findingsIn(text)
  }
  const before = `${label.slice(0, 80)}: `.length
  return findingsIn(`${label.slice(0, 80)}: ${text}`).flatMap(({ end, kind, start }) =>
    start < before ? [] : [{ kind, start: start - before, end: end - before }]
  )
}

/**
 * Takes personal data out of several texts that travel together, so that one writing of a value has one placeholder
 * in all of them. A number that any of the texts already uses in something like a placeholder is not given out: what
 * a visitor wrote comes through as it is, and `restore` never mistakes it. `labels`: what each text stands under, where it has a label.
 *
 * It finds e-mail addresses, phone numbers, IBANs, payment cards, VAT numbers, national ids, IP addresses, and secrets
 * in URLs or of a well-known shape. Names of people, postal addresses and dates of birth are out of its scope.
 */
export const redactAll = (
  texts: ReadonlyArray<string>,
  labels: ReadonlyArray<string | undefined> = []
): { readonly texts: ReadonlyArray<string>; readonly kept: ReadonlyArray<Kept> } => {
  const spent = texts.map(keysIn)
  const counters = new Map<Kind, number>()
  const kept = new Map<string, Kept>()

  const next = (kind: Kind): string => {
    let number = (counters.get(kind) ?? 0) + 1
    while (spent.some((keys) => keys.has(keyFor(kind, number)))) number++
    counters.set(kind, number)
    return placeholderOf(kind, number)
  }

  const placeholderFor = (kind: Kind, original: string): string => {
    const known = kept.get(`${kind} ${original}`)
    if (known !== undefined) return known.placeholder
    const placeholder = next(kind)
    kept.set(`${kind} ${original}`, { placeholder, kind, original })
    return placeholder
  }

  const redacted = texts.map((text, at) => {
    const parts: Array<string> = []
    let done = 0
    for (const { kind, start, end } of labelledFindings(text, labels[at])) {
      parts.push(text.slice(done, start), placeholderFor(kind, text.slice(start, end)))
      done = end
    }
    return parts.join("") + text.slice(done)
  })
  return { texts: redacted, kept: [...kept.values()] }
}

/** Takes personal data out of one text; see `redactAll`. */
export const redact = (text: string): Redacted => {
  const { texts, kept } = redactAll([text])
  return { text: texts[0] ?? "", kept }
}
