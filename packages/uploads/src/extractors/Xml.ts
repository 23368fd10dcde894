import { Parser } from "htmlparser2"
import type { Package } from "./Package.ts"

/** What a reader hears of an XML part. Names come without their namespace prefix. Answering false ends the reading. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => boolean | void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => boolean | void
}

const deepest = 1000

const local = (name: string) => name.slice(name.indexOf(":") + 1)

const charset = (first: Uint8Array) =>
  first[0] === 0xff && first[1] === 0xfe ? "utf-16le" : first[0] === 0xfe && first[1] === 0xff ? "utf-16be" : "utf-8"

/**
 * Reads one part of a package as it unpacks. The parser knows no document types, so that entities cannot multiply and
 * nothing outside can be asked for. Answers whether there was such a part.
 */
export const read = (parts: Package, name: string, reader: XmlReader): boolean => {
  let wanted = true
  let depth = 0
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      depth += 1
      if (depth > deepest) throw new Error("The document is nested too deeply")
      if (wanted && reader.open?.(local(tag), attributes) === false) wanted = false
    },
    ontext: (text) => {
      if (wanted) reader.text?.(text)
    },
    onclosetag: (tag) => {
      depth -= 1
      if (wanted && reader.close?.(local(tag)) === false) wanted = false
    }
  }, { xmlMode: true, decodeEntities: true })
  let decoder: TextDecoder | undefined
  const found = parts.pour(name, (chunk) => {
    decoder ??= new TextDecoder(charset(chunk))
    parser.write(decoder.decode(chunk, { stream: true }))
    return wanted
  })
  if (found && wanted) parser.end(decoder?.decode() ?? "")
  return found
}
