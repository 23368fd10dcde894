import type { UploadKind } from "./UploadKind.ts"

const openXml: ReadonlyArray<readonly [string, UploadKind]> = [
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "docx"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xlsx"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "pptx"]
]

/** The kind by `[Content_Types].xml`. Documents with macros are another type there, and none of ours. */
export const openXmlKind = (contentTypes: string): UploadKind | undefined =>
  openXml.find(([type]) => contentTypes.includes(`"${type}"`) || contentTypes.includes(`'${type}'`))?.[1]

/** The kind by the `mimetype` entry of an OpenDocument file. */
export const openDocumentKind = (mimetype: string): UploadKind | undefined =>
  mimetype.trim() === "application/vnd.oasis.opendocument.text" ? "odt" : undefined
