import { getDocumentProxy } from "unpdf"
import { extractionBounds } from "../Extracted.ts"
import * as PdfLine from "./PdfLine.ts"
import * as PdfPages from "./PdfPages.ts"
import * as Script from "./PdfScript.ts"
import type { Reading } from "./Reading.ts"

const mostPages = 300
/** Pieces of the whole document whose places are looked at. */
const mostPieces = 100_000

type Item = PdfLine.Item & { readonly hasEOL: boolean }

const written = (items: ReadonlyArray<Item>): string =>
  items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("")

/** Words from right to left, in the order of the file: a line for all that follows on one baseline. */
const rightward = (pieces: ReadonlyArray<PdfLine.Piece>): string => {
  const leads = PdfLine.isRightward(pieces)
  const groups: Array<Array<PdfLine.Piece>> = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group !== undefined && first !== undefined && PdfLine.sameBaseline(first, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => PdfLine.textOf(PdfLine.lineOf(group, leads), leads || PdfLine.isRightward(group))).join(
    "\n"
  )
}

/** Portable documents, page by page. A scan has no words and is unreadable; so is a document behind a password. */
export const read = async (bytes: Uint8Array): Promise<Reading> => {
  const document = await getDocumentProxy(bytes, {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: 0
  })
  const pages: Array<string> = []
  const drawn: Array<ReadonlyArray<PdfLine.Line>> = []
  let length = 0
  let held = 0
  let at = 1
  for (; at <= Math.min(document.numPages, mostPages) && length <= extractionBounds.text; at++) {
    const page = await document.getPage(at)
    const { items } = await page.getTextContent()
    const { transform } = page.getViewport({ scale: 1 })
    page.cleanup()
    const texts = items.filter((item) => "str" in item)
    const pieces = texts.slice(0, Math.max(0, mostPieces - held)).flatMap((item) =>
      PdfLine.pieceOf(item, transform) ?? []
    )
    held += texts.length
    const text = texts.some(({ str }) => Script.isRight(str)) ? rightward(pieces) : written(texts)
    pages.push(text)
    length += text.length
    drawn.push(PdfLine.linesOf(pieces, PdfLine.isRightward(pieces)))
  }
  const cut = at <= document.numPages
  await document.loadingTask.destroy()
  const tables = PdfPages.tablesOf(drawn)
  return {
    text: pages.join("\n\n"),
    tables,
    cut: cut || tables.some(({ rows }) => rows.length >= extractionBounds.rows)
  }
}
