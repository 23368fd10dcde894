import { Result } from "effect"

/** Where an address inside a built app leads. */
export type Address =
  | { readonly kind: "file"; readonly path: string; readonly query: string; readonly fragment: string }
  | { readonly kind: "foreign"; readonly origin: string }
  /** mailto:, tel:, sms:, data:, blob: — nothing is fetched from another origin. */
  | { readonly kind: "other"; readonly scheme: string }
  | { readonly kind: "broken" }

const origin = "http://site.invalid"

/** The file that the server gives for a path: a folder means its `index.html`. */
export const fileOf = (pathname: string): string => {
  const path = pathname.replace(/^\/+/, "")
  return path === "" || path.endsWith("/") ? `${path}index.html` : path
}

const decoded = (text: string): string | undefined => Result.getOrUndefined(Result.try(() => decodeURIComponent(text)))

/** The file that a request for this path asks for; `undefined` when the path cannot be read. */
export const requestedFile = (pathname: string): string | undefined => {
  const path = decoded(pathname)
  return path === undefined ? undefined : fileOf(path)
}

/** Reads `href` as a browser does on the page at `base` (a file path). */
export const addressOf = (href: string, base: string): Address => {
  const from = new URL(`${origin}/${base}`)
  if (!URL.canParse(href, from)) return { kind: "broken" }
  const url = new URL(href, from)
  if (url.origin === origin) {
    const path = decoded(fileOf(url.pathname))
    const fragment = decoded(url.hash.slice(1))
    return path === undefined || fragment === undefined
      ? { kind: "broken" }
      : { kind: "file", path, query: url.search, fragment }
  }
  return url.host === "" ? { kind: "other", scheme: url.protocol } : { kind: "foreign", origin: url.origin }
}
