import type { AiTier } from "../AiTier.ts"
import type { Ending } from "../answers/Reading.ts"
import type { Said } from "../Conversing.ts"
import { betrays, formsOf } from "../prompts/Canary.ts"

/** The longest reply, in characters; what a tier says beyond it is not heard. */
export const longestReply = 8000

/**
 * A reply piece by piece. `Anew`: what was said so far is void. `End` comes last and exactly once; anything but "stop" means that
 * something is missing, and "withheld" that it told what it was told not to.
 */
export type Reply =
  | { readonly _tag: "Text"; readonly text: string }
  | { readonly _tag: "Anew" }
  | {
    readonly _tag: "End"
    readonly end: Ending | "withheld"
    readonly tier?: string
    readonly nature?: AiTier["nature"]
  }

/** What is not text: control characters, and such as turn the direction of what follows. */
const unseen = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** How far back a canary that is spelled out, letter by letter, can begin. */
const reach = 256

const letter = /[\p{L}\p{N}]/u

/** How many characters at the end of a text may be the beginning of a canary that goes on in the next piece. */
export const beginnings = (canary: string) => {
  const { encoded, spelled } = formsOf(canary)
  return (text: string): number => {
    const tail = text.slice(-reach)
    const bare: Array<{ readonly char: string; readonly at: number }> = []
    for (let at = 0; at < tail.length; at++) {
      const char = tail[at] ?? ""
      if (letter.test(char)) bare.push({ char: char.toLowerCase(), at })
    }
    const letters = bare.map(({ char }) => char).join("")
    const kept = [
      ...spelled.flatMap((form) => {
        for (let length = Math.min(form.length, bare.length); length > 0; length--) {
          if (letters.endsWith(form.slice(0, length))) return [tail.length - (bare.at(-length)?.at ?? tail.length)]
        }
        return []
      }),
      ...encoded.flatMap((form) => {
        for (let length = Math.min(form.length, tail.length); length > 0; length--) {
          if (tail.endsWith(form.slice(0, length))) return [length]
        }
        return []
      })
    ]
    return Math.max(0, ...kept)
  }
}

/** Lets a reply through as far as it may be shown; the end of it is kept back while it may begin to betray the canary. */
export const withholding = (canary: string) => {
  const suspicious = beginnings(canary)
  let shown = 0
  let held = ""
  /** The last that was shown: what betrays may begin there. */
  let before = ""

  const through = (text: string): ReadonlyArray<Reply> => {
    shown += text.length
    before = (before + text).slice(-reach)
    return text === "" ? [] : [{ _tag: "Text", text }]
  }
  const begin = () => {
    held = before = ""
    shown = 0
  }
  /** The rest that was kept back, and how it ended. */
  const finish = (end: Extract<Reply, { readonly _tag: "End" }>): ReadonlyArray<Reply> => [
    ...through(held.toWellFormed()),
    end
  ]

  const pass = (said: Said): ReadonlyArray<Reply> => {
    if (said._tag === "Anew") {
      begin()
      return [{ _tag: "Anew" }]
    }
    if (said._tag === "End") {
      const { end, nature, tier } = said
      return finish({ _tag: "End", end, nature, tier })
    }
    held += said.text.replace(unseen, "")
    if (betrays(canary, before + held)) {
      begin()
      return [{ _tag: "Anew" }, { _tag: "End", end: "withheld" }]
    }
    if (shown + held.length > longestReply) {
      return [...through(held.slice(0, longestReply - shown).toWellFormed()), { _tag: "End", end: "length" }]
    }
    let ready = Math.max(0, held.length - suspicious(held))
    if (/[\ud800-\udbff]/.test(held[ready - 1] ?? "")) ready -= 1
    const text = held.slice(0, ready)
    held = held.slice(ready)
    return through(text)
  }

  return { pass, finish }
}
