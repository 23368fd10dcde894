import type { Json } from "./Drawn.ts"

/** How a model writes JSON down. */
export interface Hand {
  readonly indent: number
  readonly string: (text: string) => string
  readonly key: (key: string) => string
  readonly words: readonly [yes: string, no: string, none: string]
  /** Between two children. */
  readonly comma: string
  /** Behind the last child. */
  readonly last: string
  /** Put where a blank may stand; it is asked anew each time. */
  readonly blank: () => string
}

export const plainHand: Hand = {
  indent: 0,
  string: (text) => JSON.stringify(text),
  key: (key) => JSON.stringify(key),
  words: ["true", "false", "null"],
  comma: ",",
  last: "",
  blank: () => ""
}

const wordOf = (held: boolean | null, [yes, no, none]: Hand["words"]) => held === null ? none : held ? yes : no

export const written = (held: Json, hand: Hand, depth = 0): string => {
  if (typeof held === "string") return hand.string(held)
  if (typeof held === "number") return JSON.stringify(held)
  if (held === null || typeof held === "boolean") return wordOf(held, hand.words)
  const list = Array.isArray(held)
  const children = list
    ? held.map((child: Json) => written(child, hand, depth + 1))
    : Object.entries(held).map(([key, child]) =>
      `${hand.key(key)}${hand.blank()}:${hand.indent > 0 ? " " : ""}${written(child, hand, depth + 1)}`
    )
  const [open, close] = list ? "[]" : "{}"
  if (children.length === 0) return `${open}${close}`
  const line = (level: number) => hand.indent > 0 ? `\n${" ".repeat(hand.indent * level)}` : ""
  const inner = children.join(`${hand.comma}${hand.blank()}${line(depth + 1)}`)
  return `${open}${hand.blank()}${line(depth + 1)}${inner}${hand.last}${hand.blank()}${line(depth)}${close}`
}
