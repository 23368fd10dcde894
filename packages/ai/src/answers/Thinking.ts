/** Where a model thinks aloud. Drafts of the answer stand in it, and none of them is the answer. */
const families: ReadonlyArray<string> = [
  "think|thinking|thought|thoughts",
  "reasoning",
  "reflection",
  "scratchpad",
  "analysis",
  "seed:think"
]

interface Block {
  readonly opens: RegExp
  /** Closes a block that has been opened. */
  readonly closes: RegExp
  /** Closes one whose begin is not in the text, as where it stood in the prompt. */
  readonly orphan: RegExp
}

const blocks: ReadonlyArray<Block> = [
  ...families.map((names) => ({
    opens: new RegExp(`<(?:${names})(?:\\s[^<>]{0,80})?>`, "iy"),
    closes: new RegExp(`</(?:${names})\\s{0,9}>`, "ig"),
    orphan: new RegExp(`</(?:${names})\\s{0,9}>`, "iy")
  })),
  { opens: /\[THINK\]/y, closes: /\[\/THINK\]/g, orphan: /\[\/THINK\]/y },
  { opens: /◁think▷/y, closes: /◁\/think▷/g, orphan: /◁\/think▷/y },
  {
    opens: /<\|begin_of_thought\|>/y,
    closes: /<\|end_of_thought\|>/g,
    orphan: /<\|end_of_thought\|>/y
  }
]

/** A quick look that spares most places the patterns above. */
const begun = /<\/?(?:think|thought|reasoning|reflection|scratchpad|analysis|seed:)|<\||\[\/?THINK|◁/iy

/** Channels of one answer: only what is said on `final` is for the reader. */
const channel = /<\|channel\|>([^<{]{0,80})(?:<\|constrain\|>[^<{]{0,80})?<\|message\|>/y
const message = /<\|(?:end|return|call|start|channel)\|>/g
const token = /<\|[a-z_]{1,30}\|>/y

/**
 * What stands at a mark. `thought`: go on at `end`. `endless`: it is not closed, so all that follows is thought.
 * `answer`: all that came before was thought. `mark`: a token of the model's own, nothing to read.
 */
export interface Thought {
  readonly kind: "thought" | "endless" | "answer" | "mark"
  readonly end: number
}

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? -1 : found.index + found[0].length
}

const channelAt = (text: string, at: number): Thought | undefined => {
  channel.lastIndex = at
  const found = channel.exec(text)
  if (found === null) {
    const end = endOf(token, text, at)
    return end === -1 ? undefined : { kind: "mark", end }
  }
  const begin = at + found[0].length
  if (found[1]?.trim().startsWith("final") === true) return { kind: "answer", end: begin }
  message.lastIndex = begin
  const next = message.exec(text)
  return next === null ? { kind: "endless", end: text.length } : { kind: "thought", end: next.index }
}

/** The thinking that begins or ends exactly at `at`. */
export const thoughtAt = (text: string, at: number): Thought | undefined => {
  begun.lastIndex = at
  if (!begun.test(text)) return undefined
  for (const { opens, closes, orphan } of blocks) {
    const begin = endOf(opens, text, at)
    if (begin !== -1) {
      const end = endOf(closes, text, begin)
      return end === -1 ? { kind: "endless", end: text.length } : { kind: "thought", end }
    }
    const end = endOf(orphan, text, at)
    if (end !== -1) return { kind: "answer", end }
  }
  return text.startsWith("<|", at) ? channelAt(text, at) : undefined
}
