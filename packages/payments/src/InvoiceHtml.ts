import { directionOf } from "@statex/kernel/Locale"
import type { Fact, InvoiceDocument } from "./InvoiceDocument.ts"

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\"": "&quot;",
  "'": "&#39;"
}

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** What a name does with its direction stays inside it. */
const apart = (text: string) => `<bdi>${escape(text)}</bdi>`

/** Of the document, on paper and on a screen. */
export const invoiceStyle = `@page { size: A4; margin: 18mm 16mm }
* { box-sizing: border-box }
html { background: #fff; color: #16181d; font: 10.5pt/1.5 "Noto Sans", "DejaVu Sans", "Noto Sans Arabic", sans-serif }
body { margin: 0 auto; max-inline-size: 180mm }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 6mm }
h2 { font-size: 9pt; font-weight: 600; letter-spacing: .02em; margin: 0 0 1mm; color: #565b66 }
p { margin: 0 0 2mm }
.warning { border: .6mm solid #a12; color: #8a0f1e; font-weight: 600; margin-block-end: 6mm; padding: 3mm 4mm }
.parties { display: flex; flex-wrap: wrap; gap: 6mm 12mm; margin-block-end: 6mm }
.parties > section { flex: 1 1 70mm; min-inline-size: 0; overflow-wrap: anywhere }
.parties p { margin: 0 }
.parties p:first-of-type { font-weight: 600 }
dl { display: grid; gap: 1mm 6mm; grid-template-columns: max-content minmax(0, 1fr); margin: 0 0 8mm }
dt { color: #565b66 }
dd { margin: 0; overflow-wrap: anywhere }
.lines { overflow-x: auto }
table { border-collapse: collapse; font-size: 9.5pt; inline-size: 100% }
th, td { border-block-end: .2mm solid #c4c7ce; padding: 1.6mm 0; padding-inline-end: 4mm; text-align: start; vertical-align: top }
th { border-block-end: .5mm solid #16181d; font-weight: 600 }
th:not(:first-child), td:not(:first-child) { font-variant-numeric: tabular-nums; text-align: end; white-space: nowrap }
th:first-child, td:first-child { min-inline-size: 30mm }
th:last-child, td:last-child { padding-inline-end: 0 }
tr { break-inside: avoid }
.totals { column-gap: 0; grid-template-columns: 1fr max-content; margin: 4mm 0 8mm; margin-inline-start: auto; max-inline-size: 90mm }
.totals dd { font-variant-numeric: tabular-nums; padding-inline-start: 6mm; text-align: end }
.totals .whole { border-block-start: .5mm solid #16181d; color: #16181d; font-size: 13pt; font-weight: 700; padding-block-start: 2mm }
@media screen { body { padding: 6mm } }
`

const facts = (list: ReadonlyArray<Fact>, attribute = ""): string =>
  `<dl${attribute}>${
    list.map(({ term, value }, at) => {
      const whole = attribute !== "" && at === list.length - 1 ? " class=\"whole\"" : ""
      return `<dt${whole}>${escape(term)}</dt><dd${whole}>${apart(value)}</dd>`
    }).join("")
  }</dl>`

const headings = (cells: ReadonlyArray<string>) =>
  `<tr>${cells.map((cell) => `<th scope="col">${escape(cell)}</th>`).join("")}</tr>`

const row = (cells: ReadonlyArray<string>) => `<tr>${cells.map((cell) => `<td>${apart(cell)}</td>`).join("")}</tr>`

/**
 * A whole page of A4 without scripts or pictures. `stylesheet` is an address of `invoiceStyle`, for pages that may hold
 * none of their own; without it the page holds all that it needs.
 */
export const invoiceHtml = (document: InvoiceDocument, stylesheet?: string): string => {
  const { header, locale, notes, parties, rows, title, totals, warning } = document
  const style = stylesheet === undefined
    ? `<style>${invoiceStyle}</style>`
    : `<link rel="stylesheet" href="${escape(stylesheet)}">`
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">`,
    `<title>${escape(title)}</title>${style}</head><body><main><h1>${escape(title)}</h1>`,
    warning === undefined ? "" : `<p class="warning">${escape(warning)}</p>`,
    `<div class="parties">`,
    ...parties.map(({ heading, lines }) =>
      `<section><h2>${escape(heading)}</h2>${lines.map((line) => `<p>${apart(line)}</p>`).join("")}</section>`
    ),
    `</div>`,
    facts(document.facts),
    `<div class="lines" role="region" aria-label="${escape(title)}" tabindex="0"><table><thead>${
      headings(header)
    }</thead>`,
    `<tbody>${rows.map(row).join("")}</tbody></table></div>`,
    facts(totals, " class=\"totals\""),
    ...notes.map((note) => `<p>${escape(note)}</p>`),
    `</main></body></html>`
  ].join("")
}
