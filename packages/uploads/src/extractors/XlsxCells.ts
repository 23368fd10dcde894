import { extractionBounds } from "../Extracted.ts"
import type { Package } from "./Package.ts"
import * as Xml from "./Xml.ts"

const mostStrings = 500_000
const mostLetters = 20_000_000

/** Texts that cells share, by their number. Phonetic readings of a text are not part of it. */
export const sharedStrings = (parts: Package): ReadonlyArray<string> => {
  const strings: Array<string> = []
  let current = ""
  let letters = 0
  let inText = false
  let phonetic = false
  Xml.read(parts, "xl/sharedStrings.xml", {
    open: (tag) => {
      if (tag === "si") current = ""
      if (tag === "t") inText = true
      if (tag === "rPh") phonetic = true
    },
    text: (words) => {
      if (inText && !phonetic && current.length < extractionBounds.cell) current += words
    },
    close: (tag) => {
      if (tag === "t") inText = false
      if (tag === "rPh") phonetic = false
      if (tag !== "si") return
      letters += current.length
      return strings.push(current) < mostStrings && letters < mostLetters
    }
  })
  return strings
}

const isDateFormat = (code: string) => /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""))

const builtInDate = (format: number) => (format >= 14 && format <= 22) || (format >= 45 && format <= 47)

/** For each cell style, whether its numbers are dates. */
export const dateStyles = (parts: Package): ReadonlyArray<boolean> => {
  const custom = new Map<number, boolean>()
  const styles: Array<boolean> = []
  let inStyles = false
  Xml.read(parts, "xl/styles.xml", {
    open: (tag, attributes) => {
      if (tag === "numFmt") custom.set(Number(attributes["numFmtId"]), isDateFormat(attributes["formatCode"] ?? ""))
      if (tag === "cellXfs") inStyles = true
      if (tag !== "xf" || !inStyles) return
      const format = Number(attributes["numFmtId"] ?? 0)
      styles.push(custom.get(format) ?? builtInDate(format))
    },
    close: (tag) => tag !== "cellXfs"
  })
  return styles
}

/** A day number since 1899-12-30 as `2026-03-01`, with `14:30` when it has a time, which alone is a part of a day. */
export const dateText = (serial: number): string => {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return String(serial)
  const moment = new Date(Math.round(serial * 86_400) * 1000 - 2_209_161_600_000)
  const [day = "", time = ""] = moment.toISOString().split("T")
  if (serial < 1) return time.slice(0, 5)
  return Number.isInteger(serial) ? day : `${day} ${time.slice(0, 5)}`
}

/** The column of a cell's address, from 0: `C7` → 2. */
export const columnOf = (address: string): number => {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(address)?.[0] ?? "A") column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
