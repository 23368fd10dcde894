/** The writing direction of what stands on a page. A file draws glyphs from left to right, whatever the script. */

const right = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/u
const digits = /^\p{Nd}/u
const forms = /[\ufb00-\ufdff\ufe70-\ufefe]+/g
const clusters = /\P{M}\p{M}*|\p{M}+/gu
const pairs = ["()", "[]", "{}", "<>", "«»", "‹›"]
const mirror = new Map(pairs.flatMap(([open = "", close = ""]) => [[open, close], [close, open]] as const))

type Class = "right" | "left" | "number" | "neutral"

const classOf = (cluster: string): Class =>
  digits.test(cluster)
    ? "number"
    : /^\p{L}/u.test(cluster)
    ? right.test(cluster) ? "right" : "left"
    : "neutral"

export const isRight = (text: string): boolean => right.test(text)

/** How many letters run from right to left, less those that run from left to right. */
export const lean = (text: string): number => {
  let sum = 0
  for (const letter of text) if (/\p{L}/u.test(letter)) sum += right.test(letter) ? 1 : -1
  return sum
}

/** Numbers within right-to-left words: `after` says that a right-to-left letter comes before them when read aloud. */
const number = (after: boolean) =>
  after
    ? /\+?\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*[%٪‰°]?/gu
    : /\+?[\d]+(?:[-+.,:/٫٬]\d+)*[%‰°€$£]?|\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*/gu

/** A stretch without right-to-left letters, as spans that keep their order. */
const spansOf = (stretch: ReadonlyArray<string>, after: boolean): Array<readonly [number, number]> => {
  const strong = stretch.map(classOf)
  const first = strong.findIndex((it) => it === "left" || it === "number")
  if (first < 0) return []
  const last = strong.findLastIndex((it) => it === "left" || it === "number")
  if (strong.includes("left")) return [[first, last + 1]]
  const text = stretch.map((cluster) => cluster[0] ?? "").join("")
  const phone = /\+\p{Nd}[\p{Nd} ]*/u.exec(text)
  if (phone !== null) return [[phone.index, last + 1]]
  return Array.from(text.matchAll(number(after)), (hit) => [hit.index, hit.index + hit[0].length] as const)
}

/** Turns a right-to-left line around; what runs from left to right within it stays. It is its own inverse. */
const turned = (line: ReadonlyArray<string>, mirrored: boolean): string => {
  const classes = line.map(classOf)
  let out = ""
  for (let end = line.length; end > 0;) {
    if (classes[end - 1] === "right") {
      out += line[--end]
      continue
    }
    const start = classes.lastIndexOf("right", end - 1) + 1
    const stretch = line.slice(start, end)
    const spans = spansOf(stretch, end < line.length)
    for (let at = stretch.length; at > 0;) {
      const span = spans.at(-1)
      if (span !== undefined && span[1] === at) {
        out += stretch.slice(span[0], span[1]).join("")
        at = span[0]
        spans.pop()
      } else {
        const cluster = stretch[--at] ?? ""
        out += mirrored ? mirror.get(cluster) ?? cluster : cluster
      }
    }
    end = start
  }
  return out
}

const reordered = (text: string, rightward: boolean, mirrored: boolean): string => {
  if (!right.test(text)) return text
  const line = text.match(clusters) ?? []
  if (rightward) return turned(line, mirrored)
  const classes = line.map(classOf)
  let out = ""
  for (let at = 0; at < line.length; at++) {
    if (classes[at] !== "right") {
      out += line[at]
      continue
    }
    let last = at
    for (let next = at + 1; next < line.length && classes[next] !== "left"; next++) {
      if (classes[next] === "right") last = next
    }
    out += turned(line.slice(at, last + 1), mirrored)
    at = last
  }
  return out
}

/** What the library gives for one item, back in the order of its glyphs from left to right. */
export const drawn = (text: string, direction: string): string => reordered(text, direction === "rtl", false)

/** Glyphs from left to right as they are read; `rightward` is the direction of the line around them. */
export const logical = (glyphs: string, rightward: boolean): string =>
  reordered(glyphs, rightward, true)
    .replace(forms, (form) => form.normalize("NFKC").replace(/ (?=[\u064b-\u0652])/g, ""))
