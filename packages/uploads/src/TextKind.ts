import { charsetOf, decode } from "./Charset.ts"
import { endingOf } from "./FileName.ts"
import type { UploadKind } from "./UploadKind.ts"

// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/

/** The languages that are written here, and typography: almost all of any UTF-16 text that is not noise. */
const isFamiliar = (text: string) => {
  const strange = text.match(/[\u2100-\u{10ffff}]/gu)?.length ?? 0
  return strange * 10 <= text.length
}

/** The beginning of a text file; undefined when the bytes are not text. `zeros`: a zero byte is anywhere in the file. */
export const textOf = (head: Uint8Array, whole: boolean, zeros: boolean): string | undefined => {
  const charset = charsetOf(head, whole)
  const wide = charset === "utf-16le" || charset === "utf-16be"
  if (zeros && !wide) return undefined
  const text = decode(head, charset)
  return control.test(text) || (wide && !isFamiliar(text)) ? undefined : text
}

const prolog = /^(?:\s+|<\?xml[^>]*>|<!--[\s\S]*?-->)+/

const withoutProlog = (text: string) => text.replace(prolog, "")

const isSvg = (text: string) =>
  /^(?:<!doctype\s+svg[\s\S]{0,4000}?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:svg:)?svg[\s>]/i.test(withoutProlog(text))

const isHtml = (text: string) =>
  /^<(?:!doctype\s+html|html|head|body|title|meta|div|main|section|article|table|h[1-6]|p)[\s>]/i.test(
    withoutProlog(text)
  )

const letterHeader =
  /^(?:received|return-path|from|to|subject|date|message-id|mime-version|delivered-to|content-type|reply-to)$/i

/** An e-mail begins with a block of `Name: value` lines, and some names never miss. */
const isLetter = (text: string) => {
  const block = text.replace(/^From [^\n]*\n/, "").split(/\r?\n\r?\n/, 1)[0] ?? ""
  const lines = block.split(/\r?\n/)
  if (!lines.every((line) => /^(?:[!-9;-~]+:|[ \t])/.test(line))) return false
  const names = new Set(lines.flatMap((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase() ?? []))
  const known = [...names].filter((name) => letterHeader.test(name)).length
  return known >= 3 && (names.has("from") || names.has("received")) &&
    (names.has("date") || names.has("message-id") || names.has("mime-version"))
}

/** The kind of a text by its shape; the name only decides between plain text, Markdown and comma-separated values. */
export const textKind = (text: string, name: string): UploadKind | undefined => {
  if (text.startsWith("%PDF-")) return "pdf"
  if (text.startsWith("{\\rtf")) return "rtf"
  if (/^(?:#!\s*\/|%!PS|MSCF)/.test(text)) return undefined
  if (isSvg(text)) return "svg"
  if (isHtml(text)) return "html"
  if (isLetter(text)) return "eml"
  const ending = endingOf(name)
  if (ending === "csv" || ending === "tsv") return "csv"
  return ending === "md" || ending === "markdown" ? "md" : "txt"
}
