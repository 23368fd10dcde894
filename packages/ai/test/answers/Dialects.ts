import { type Draw, drawing, drawnAnswer, type Json, mapped, pick } from "./Drawn.ts"
import { type Hand, plainHand, written } from "./Handwriting.ts"

/** A text as a model may write it, and the value that is meant. */
export interface Written {
  readonly dialect: string
  readonly text: string
  readonly value: Json
  /** Other values stand before the answer in plain sight, so the begin of the text may be a whole value too. */
  readonly before: ReadonlyArray<Json>
}

const pretty: Hand = { ...plainHand, indent: 2 }
const eitherWay = (draw: Draw): Hand => draw(2) === 0 ? plainHand : pretty
const json = (value: Json, draw: Draw) => written(value, eitherWay(draw))

const ascii = (text: string, slashes: string) =>
  JSON.stringify(text).replace(
    /[\u0080-\uffff]/g,
    (letter) => `${slashes}u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`
  )

const single = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll("\\\"", "\"").replaceAll("'", "\\'")}'`
const bare = (key: string) => /^[a-zA-Z_]\w*$/u.test(key) ? key : JSON.stringify(key)
const raw = (text: string) =>
  JSON.stringify(text).replaceAll("\\\\", "\0").replace(/\\n/g, "\n").replace(/\\t/g, "\t")
    .replaceAll("\0", "\\\\")
const inHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("\"", "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const draft: Json = { draft: true, items: [{ id: 1 }] }
const drafted = JSON.stringify(draft)
const thoughts = `First idea: ${drafted}. Or { name: text }? An "unclosed one... [1, 2`

type Dialect = (value: Json, draw: Draw) => string | { readonly text: string; readonly value: Json }

/** Dialects in which the answer is the only value in sight. */
const lone: Readonly<Record<string, Dialect>> = {
  bare: json,
  fence: (value, draw) => `Here it is:\n\n\`\`\`json\n${json(value, draw)}\n\`\`\`\n\nShall I go on?`,
  "tilde fence": (value, draw) => `~~~\n${json(value, draw)}\n~~~`,
  "unclosed fence": (value, draw) => `\`\`\`json\n${json(value, draw)}\n`,
  "fence on one line": (value) => `\`\`\`json ${JSON.stringify(value)} \`\`\``,
  "closing fence only": (value, draw) => `${json(value, draw)}\n\`\`\``,
  prose: (value, draw) =>
    `Sure [1], I "think" of {name} and it's this: ${json(value, draw)}. Tell me if it's right [2].`,
  tags: (value, draw) => {
    const tag = pick(draw, ["answer", "json", "result", "output", "Final"])
    return `I thought about it.\n<${tag}>${json(value, draw)}</${tag}>\nDone.`
  },
  "fence in a tag": (value, draw) => `<answer>\n\`\`\`json\n${json(value, draw)}\n\`\`\`\n</answer>`,
  thinking: (value, draw) => {
    const tag = pick(draw, ["think", "thinking", "reasoning"])
    return `<${tag}>\n${thoughts}\n</${tag}>\n${json(value, draw)}`
  },
  "bracketed thinking": (value, draw) => `[THINK]${thoughts}[/THINK]${json(value, draw)}`,
  channels: (value, draw) =>
    `<|channel|>analysis<|message|>${thoughts}<|end|><|start|>assistant<|channel|>final<|message|>${
      json(value, draw)
    }<|return|>`,
  "trailing commas": (value, draw) => written(value, { ...eitherWay(draw), last: "," }),
  comments: (value, draw) =>
    written(value, {
      ...pretty,
      blank: () => pick(draw, ["", " // it's a \"name\" {", " /* so, ] */", " # and this"]).concat("\n")
    }),
  "single quotes": (value, draw) =>
    written(value, { ...eitherWay(draw), string: single, key: single, words: ["True", "False", "None"] }),
  "python literals": (value, draw) => written(value, { ...eitherWay(draw), words: ["True", "False", "None"] }),
  "unquoted keys": (value, draw) => written(value, { ...eitherWay(draw), key: bare }),
  "smart quotes": (value, draw) => {
    const kept = mapped(value, (text) => text.replace(/[“”]/g, "_"))
    const smart = (text: string) => `${pick(draw, ["“", "„", "”"])}${JSON.stringify(text).slice(1, -1)}”`
    return { text: written(kept, { ...eitherWay(draw), string: smart, key: smart }), value: kept }
  },
  "missing commas": (value) => written(value, { ...pretty, comma: "" }),
  "raw newlines": (value, draw) => written(value, { ...eitherWay(draw), string: raw }),
  "invisible marks": (value, draw) =>
    `\uFEFF${written(value, { ...eitherWay(draw), blank: () => pick(draw, ["", "\u200B", "\u00A0", "\uFEFF"]) })}`,
  "escaped in a string": (value, draw) => JSON.stringify(json(value, draw)),
  "escaped without marks": (value, draw) => `Answer: ${JSON.stringify(json(value, draw)).slice(1, -1)}`,
  "escaped twice": (value) => JSON.stringify(JSON.stringify(JSON.stringify(value))),
  "html escaped": (value, draw) => `<result>${inHtml(json(value, draw))}</result>`,
  "escaped letters": (value) => written(value, { ...plainHand, string: (text) => ascii(text, "\\") }),
  "letters escaped twice": (value) => {
    const twice = (text: string) => ascii(text, "\\\\")
    return written(value, { ...plainHand, string: twice, key: twice })
  },
  "all at once": (value, draw) =>
    `<think>${thoughts}</think>Here:\n\`\`\`json\n${
      written(value, {
        ...pretty,
        key: bare,
        last: ",",
        words: ["True", "False", "None"],
        blank: () => pick(draw, ["", " // so\n"])
      })
    }\n\`\`\`\nDone.`
}

/** Dialects in which other values stand before the answer. */
const amongOthers: Readonly<Record<string, Dialect>> = {
  "several fences": (value, draw) =>
    `\`\`\`ts\nconst x = { a: 1 }\n\`\`\`\nA draft:\n\`\`\`json\n${drafted}\n\`\`\`\nBetter:\n\`\`\`json\n${
      json(value, draw)
    }\n\`\`\``,
  "prose and a fence": (value, draw) => `From ${drafted} I come to\n\`\`\`\n${json(value, draw)}\n\`\`\``,
  "json lines": (value) => `${drafted}\n${JSON.stringify(value)}\n`,
  "thinking without its begin": (value, draw) => `So ${drafted} it is.\n</think>\n${json(value, draw)}`
}

export const dialects: ReadonlyArray<string> = [...Object.keys(lone), ...Object.keys(amongOthers)]

/** The generated text of a seed; the dialects take turns. */
export const drawnText = (seed: number): Written => {
  const draw = drawing(seed)
  const value = drawnAnswer(draw)
  const dialect = dialects[seed % dialects.length] ?? "bare"
  const make = lone[dialect] ?? amongOthers[dialect] ?? json
  const made = make(value, draw)
  const before: ReadonlyArray<Json> = dialect in lone ? [] : [draft, { a: 1 }]
  return typeof made === "string" ? { dialect, text: made, value, before } : { dialect, before, ...made }
}
