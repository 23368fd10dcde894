/**
 * The kinds of file that a built app consists of. The type follows from the name, never from what a manifest says, and a file
 * of any other kind (an archive, a program, a source map, a PDF) is not served.
 */
const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  ico: "image/x-icon",
  woff2: "font/woff2",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8"
}

/** Folders and names of plain signs: nothing hidden, nothing that leads upwards. */
const plain = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/

/** The content type of a file by its path; `undefined` for what is never served. */
export const typeOf = (path: string): string | undefined => {
  const extension = path.slice(path.lastIndexOf(".") + 1)
  return plain.test(path) && !path.startsWith("-/") && Object.hasOwn(types, extension) ? types[extension] : undefined
}

/** What is a document but not a page of the app: opened by itself it runs nothing and loads nothing. */
export const isInert = (type: string): boolean => !/^text\/(?:html|javascript|css)/.test(type)
