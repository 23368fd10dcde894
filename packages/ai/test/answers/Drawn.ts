export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }

/** A whole number from 0 up to but not including `below`; the same seed gives the same row of them. */
export type Draw = (below: number) => number

export const drawing = (seed: number): Draw => {
  let state = seed * 2654435761 >>> 0
  return (below) => {
    state = state + 0x6d2b79f5 >>> 0
    let mixed = Math.imul(state ^ state >>> 15, state | 1)
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61)
    return ((mixed ^ mixed >>> 14) >>> 0) % below
  }
}

export const pick = <A>(draw: Draw, from: ReadonlyArray<A>): A => {
  const picked = from[draw(from.length)]
  if (picked === undefined) throw new Error("Nothing to pick from")
  return picked
}

/** Pieces of strings; many of them look like what stands around an answer. */
const pieces = [
  "rezervace",
  "Größe",
  "مواعيد",
  "予約",
  "жильё",
  "cámara",
  "🗓️",
  "👩‍🔧",
  " ",
  ", ",
  ": ",
  "\"",
  "'",
  "\\",
  "\n",
  "\t",
  "{",
  "}",
  "[1]",
  "{\"a\":1}",
  "```json\n",
  "```",
  "<think>",
  "</think>",
  "<answer>",
  "</answer>",
  "//",
  "#",
  "/*",
  "&quot;",
  "...",
  "null",
  "12",
  "it's",
  "“so”",
  "C:\\users",
  "\u0007",
  "é"
]

const text = (draw: Draw): string => Array.from({ length: draw(5) }, () => pick(draw, pieces)).join("")

const key = (draw: Draw): string =>
  draw(12) === 0
    ? pick(draw, ["__proto__", "constructor", "", "a b", "\"", "clé", "a/b", "~", "1", "it's"])
    : `${pick(draw, ["id", "name", "title", "fields", "kind", "total", "from"])}${draw(3) === 0 ? draw(9) : ""}`

const number = (draw: Draw): number =>
  pick(draw, [
    () => draw(10),
    () => -draw(100_000) - 1,
    () => draw(1_000_000) / 1000,
    () => 9_007_199_254_740_991,
    () => (draw(1000) + 1) * 1e-9,
    () => (draw(9) + 1) * 1e25
  ])()

const object = (draw: Draw, depth: number): Json => {
  const held: Array<[string, Json]> = []
  for (let left = draw(4); left > 0; left--) held.push([key(draw), value(draw, depth + 1)])
  return Object.fromEntries(held)
}

const value = (draw: Draw, depth: number): Json => {
  const sort = draw(depth > 3 ? 5 : 8)
  if (sort < 2) return text(draw)
  if (sort === 2) return number(draw)
  if (sort === 3) return draw(2) === 0
  if (sort === 4) return null
  return sort === 5
    ? Array.from({ length: draw(4) }, () => value(draw, depth + 1))
    : object(draw, depth)
}

/** What a model is asked for: an object with something in it, now and then a list of such objects. */
export const drawnAnswer = (draw: Draw): Json => {
  const filled = (): Json => ({ ...(object(draw, 0) as object), id: value(draw, 1) })
  return draw(8) === 0 ? Array.from({ length: 1 + draw(3) }, filled) : filled()
}

/** The value with every string in it, names of keys too, changed. */
export const mapped = (held: Json, change: (text: string) => string): Json => {
  if (typeof held === "string") return change(held)
  if (Array.isArray(held)) return held.map((child: Json) => mapped(child, change))
  if (held === null || typeof held !== "object") return held
  return Object.fromEntries(Object.entries(held).map(([name, child]) => [change(name), mapped(child, change)]))
}
