import { directionOf } from "@statex/kernel/Locale"
import type { Block, Document } from "./Document.ts"

const escape = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" })[sign] ?? sign
  )

const row = (cells: ReadonlyArray<string>, tag: "td" | "th") =>
  `<tr>${cells.map((cell) => `<${tag}${tag === "th" ? " scope=\"col\"" : ""}>${escape(cell)}</${tag}>`).join("")}</tr>`

const draw = (block: Block): string => {
  switch (block._tag) {
    case "Heading":
      return `<h${block.level} id="${escape(block.id)}">${escape(block.text)}</h${block.level}>`
    case "Paragraph":
      return `<p${
        block.by === undefined
          ? ""
          : ` data-ai-nature="${escape(block.by.nature)}" data-ai-tier="${escape(block.by.name)}"`
      }>${escape(block.text)}</p>`
    case "Quote":
      return `<blockquote>${escape(block.text)}</blockquote>`
    case "List":
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>`
    case "Picture":
      return `<p>${escape(block.text)}</p>`
    case "Table":
      return `<table><thead>${row(block.header, "th")}</thead><tbody>${
        block.rows.map((cells) => row(cells, "td")).join("")
      }</tbody></table>`
  }
}

const style = `
  @page { size: A4; margin: 20mm 18mm }
  body { font: 10.5pt/1.5 "Noto Sans", "DejaVu Sans", sans-serif; color: #16181d }
  h1 { font-size: 22pt; line-height: 1.15; margin: 0 0 8mm }
  h2 { font-size: 14pt; margin: 8mm 0 2mm; break-after: avoid }
  h3 { font-size: 11pt; margin: 5mm 0 1mm; break-after: avoid }
  blockquote { margin: 2mm 0; padding-inline-start: 4mm; border-inline-start: .6mm solid #888; color: #444 }
  table { border-collapse: collapse; inline-size: 100%; font-size: 9pt }
  th, td { text-align: start; vertical-align: top; border-block-end: .2mm solid #bbb; padding: 1mm 2mm 1mm 0 }
  tr { break-inside: avoid }
`

/** A page of its own, for the printer: no script, no outside reference. */
export const htmlOf = (document: Document): string =>
  `<!doctype html><html lang="${document.locale}" dir="${directionOf(document.locale)}"><head><meta charset="utf-8">` +
  `<title>${escape(document.title)}</title><style>${style}</style></head><body><main><h1>${
    escape(document.title)
  }</h1>${document.blocks.map(draw).join("")}</main></body></html>`
