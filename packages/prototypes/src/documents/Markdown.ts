import type { Block, Document } from "./Document.ts"

/** A brief's words are data: nothing in them may become markup. */
const escape = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/^([-+]|\d+\.)(?=\s)/gm, "\\$1")
const line = (text: string) => escape(text).replace(/\s*\n\s*/g, " ")

const draw = (block: Block): string => {
  switch (block._tag) {
    case "Heading":
      return `${"#".repeat(block.level)} ${line(block.text)}`
    case "Paragraph":
      return escape(block.text)
    case "Quote":
      return escape(block.text).split("\n").map((part) => `> ${part}`).join("\n")
    case "List":
      return block.items.map((item) => `- ${line(item)}`).join("\n")
    case "Picture":
      return escape(block.text)
    case "Table":
      return [block.header, block.header.map(() => "---"), ...block.rows]
        .map((row, index) => `| ${row.map((cell) => (index === 1 ? cell : line(cell))).join(" | ")} |`)
        .join("\n")
  }
}

export const markdownOf = (document: Document): string =>
  [`# ${line(document.title)}`, ...document.blocks.map(draw)].join("\n\n") + "\n"
