import { directionOf, isLocale, type Locale } from "@statex/kernel/Locale"
import { createHash } from "node:crypto"
import type { Headers } from "./Headers.ts"
import type { Answer } from "./Respond.ts"
import { words } from "./Words.ts"

/** The answers that this origin gives by itself, made once. */
export interface Pages {
  readonly unknown: Answer
  readonly notAllowed: Answer
  readonly odd: Answer
  readonly missing: Answer
  readonly unavailable: Answer
  readonly gone: (acceptLanguage: string | undefined) => Answer
  /** Names the prototype by its host and hands over to the reader's own mail program: no script, no form. */
  readonly report: (acceptLanguage: string | undefined, name: string) => Answer
  /** For a browser that brings more than this server reads: only cookies, which no prototype has, can grow so large. */
  readonly tooMuch: string
}

/** Languages in the order in which a browser names them; it names the dearest first. */
const readerOf = (accept: string | undefined): Locale =>
  (accept ?? "").slice(0, 300).split(",").map((tag) => tag.trim().slice(0, 2).toLowerCase()).find(isLocale) ?? "en"

const style =
  ":root{color-scheme:light dark}body{margin:0;min-height:100svh;display:grid;place-content:center;padding:1.5rem;" +
  "font:1.0625rem/1.55 system-ui,sans-serif;background:light-dark(#f1f4f3,#0d1214);color:light-dark(#10171a,#edf1ef)}" +
  "main{max-width:34rem}h1{line-height:1.1}a{color:inherit}"
const styleHash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

const page = (locale: Locale, title: string, body: string): string =>
  `<!doctype html>
<html lang="${locale}" dir="${
    directionOf(locale)
  }"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>
`

const mailTo = (abuse: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(abuse).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&amp;body=${
    encodeURIComponent(body)
  }`

export interface Place {
  /** The origin that may show a prototype in a frame. */
  readonly portal: string
  /** Where abuse is reported. */
  readonly abuse: string
  /** The origin of a prototype by its name. */
  readonly originOf: (name: string) => string
}

export const makePages = (common: Headers, { abuse, originOf, portal }: Place): Pages => {
  const policy =
    `default-src 'none'; style-src ${styleHash}; base-uri 'none'; form-action 'none'; frame-ancestors ${portal}`
  const html = (status: number, text: string, more: Headers = {}): Answer => ({
    status,
    text,
    headers: {
      ...common,
      "content-security-policy": policy,
      "content-type": "text/html; charset=utf-8",
      "content-length": String(Buffer.byteLength(text)),
      "cache-control": "no-store",
      "vary": "accept-language",
      ...more
    }
  })
  const plain = (status: number, text: string, more: Headers = {}): Answer => ({
    status,
    text: `${text}\n`,
    headers: {
      ...common,
      "content-type": "text/plain; charset=utf-8",
      "content-length": String(Buffer.byteLength(text) + 1),
      "cache-control": "no-store",
      ...more
    }
  })
  const inEveryLanguage = (make: (locale: Locale) => Answer) => {
    const made = new Map((Object.keys(words) as Array<Locale>).map((locale) => [locale, make(locale)]))
    return (accept: string | undefined) => made.get(readerOf(accept)) ?? make("en")
  }
  return {
    unknown: plain(404, "No prototype at this address"),
    notAllowed: plain(405, "Prototypes are only read", { allow: "GET, HEAD" }),
    odd: plain(400, "Not an address of a prototype"),
    missing: plain(404, "The prototype has no such file"),
    unavailable: plain(503, "Try again in a moment", { "retry-after": "2" }),
    // A service worker and its offline copies go as well.
    gone: inEveryLanguage((locale) =>
      html(410, page(locale, words[locale].gone, `<p>${words[locale].goneText}</p>`), {
        "clear-site-data": "\"cache\", \"storage\""
      })
    ),
    report: (accept, name) => {
      const locale = readerOf(accept)
      const { report, reportText, write } = words[locale]
      const address = escape(originOf(name))
      const link = `<a href="${mailTo(abuse, `${report}: ${name}`, originOf(name))}"><bdi>${escape(abuse)}</bdi></a>`
      const which = `<p><code dir="ltr">${address}</code></p>`
      return html(200, page(locale, report, `<p>${reportText}</p>${which}<p>${write} ${link}</p>`))
    },
    tooMuch: [
      "HTTP/1.1 431 Request Header Fields Too Large",
      "content-type: text/plain; charset=utf-8",
      "content-length: 23",
      "cache-control: no-store",
      "clear-site-data: \"cookies\"",
      "x-content-type-options: nosniff",
      "connection: close",
      "",
      "Try again in a moment.\n"
    ].join("\r\n")
  }
}
