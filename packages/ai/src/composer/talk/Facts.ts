/** One thing that the documents say, and where. */
export interface Fact {
  /** FR-3, AC-2.1, T-4: the fact itself or the heading that it stands under. */
  readonly id: string | undefined
  readonly section: string
  readonly text: string
  /** Words that lead to it without standing in it: the headings of its table. */
  readonly about: string
}

const idAtStart = /^([A-Z]{1,3}-\d+(?:\.\d+)?)(?![\p{L}\d])/u

const plain = (text: string) => text.replace(/\\([\\`*_[\]<>#|~+.-])/g, "$1").trim()

const cellsOf = (line: string): ReadonlyArray<string> =>
  line.split(/(?<!\\)\|/).slice(1, -1).map(plain).filter((cell) => cell !== "")

/** Reads facts back from the Markdown of our own documents: a line, a list item or a row of a table each. */
export const factsIn = (markdown: string): ReadonlyArray<Fact> => {
  const facts: Array<Fact> = []
  let section = ""
  let under: string | undefined
  let header = ""
  let rows = 0
  const add = (text: string, about = "") => {
    if (text !== "") facts.push({ id: idAtStart.exec(text)?.[1] ?? under, section, text, about })
  }
  for (const raw of markdown.split("\n")) {
    const line = raw.trim()
    if (!line.startsWith("|")) rows = 0
    const heading = /^(#{1,3})\s+(.+)$/u.exec(line)
    if (heading !== null) {
      const title = plain(heading[2] ?? "")
      under = idAtStart.exec(title)?.[1]
      if (under === undefined) section = title
      else facts.push({ id: under, section, text: title, about: "" })
    } else if (line.startsWith("|")) {
      rows += 1
      const cells = cellsOf(line)
      if (rows === 1) header = cells.join(" ")
      else if (!/^[|\s-]+$/u.test(line)) add(cells.join(" · "), header)
    } else if (line.startsWith("> ")) add(`“${plain(line.slice(2))}”`)
    else add(plain(line.replace(/^-\s+/u, "")))
  }
  return facts
}
