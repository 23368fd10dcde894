import { documentWords } from "@statex/i18n/DocumentWords"
import { directionOf, type Locale, locales } from "@statex/kernel/Locale"

/** What the gallery shows of one prototype. */
export interface Exhibit {
  readonly id: string
  readonly locale: Locale
  readonly name: string
  readonly tagline: string
  readonly url: string
}

const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;" })[sign] ?? sign
  )

const style = `
  :root { color-scheme: light dark; --ink: light-dark(#16181d, #eceef2); --soft: light-dark(#4b5160, #aab0bd);
    --paper: light-dark(#f6f5f1, #131519); --sheet: light-dark(#fff, #1c1f26); --edge: light-dark(#c9c7be, #3a3f4b) }
  * { box-sizing: border-box; margin: 0 }
  body { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif;
    padding: clamp(1rem, 3vw, 3rem) }
  header { max-inline-size: 48rem; margin-block-end: 2rem; display: grid; gap: .75rem }
  h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.6rem); line-height: 1.15 }
  nav ul { display: flex; flex-wrap: wrap; gap: .25rem .5rem; padding: 0; list-style: none }
  nav a { display: inline-block; padding: .5rem .6rem; color: inherit }
  nav a[aria-current] { font-weight: 700; text-decoration: none; border-block-end: 2px solid }
  main { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)) }
  article { background: var(--sheet); border: 1px solid var(--edge); display: grid; grid-template-rows: auto 1fr; min-inline-size: 0 }
  .frame { block-size: 14rem; overflow: hidden; position: relative; border-block-end: 1px solid var(--edge) }
  iframe { border: 0; inline-size: 250%; block-size: 250%; transform: scale(.4); transform-origin: 0 0; pointer-events: none;
    position: absolute; inset-block-start: 0; left: 0 }
  .text { padding: 1rem; display: grid; gap: .35rem; align-content: start }
  h2 { font-size: 1.1rem; overflow-wrap: anywhere }
  .text p { color: var(--soft); font-size: .9rem }
  .text a { color: inherit; padding-block: .6rem; justify-self: start; font-weight: 600 }
  a:focus-visible { outline: 3px solid; outline-offset: 2px }
`

/** The gallery in one language; every prototype keeps its own. */
export const galleryPage = (exhibits: ReadonlyArray<Exhibit>, locale: Locale): string => {
  const t = documentWords(locale)
  const languages = new Intl.DisplayNames(locale, { type: "language" })
  const links = locales.map((one) =>
    `<li><a href="/${one}" hreflang="${one}"${one === locale ? " aria-current=\"page\"" : ""}>${
      escape(languages.of(one) ?? one)
    }</a></li>`
  )
  const cards = exhibits.map(({ id, locale: own, name, tagline, url }) =>
    `<article><div class="frame"><iframe src="${url}" loading="lazy" tabindex="-1" aria-hidden="true" title="${
      escape(name)
    }"></iframe></div><div class="text"><h2 lang="${own}" dir="${directionOf(own)}">${
      escape(name)
    }</h2><p lang="${own}" dir="${directionOf(own)}">${escape(tagline)}</p><p>${
      escape(languages.of(own) ?? own)
    } · <bdi>${escape(id)}</bdi></p><a href="${url}" aria-label="${escape(`${t("gallery.open")}: ${name}`)}">${
      escape(t("gallery.open"))
    }</a></div></article>`
  )
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">` +
    `<title>${escape(t("gallery.title"))}</title><style>${style}</style></head><body><header><h1>${
      escape(t("gallery.title"))
    }</h1><p>${escape(t("gallery.lead", { count: exhibits.length }))}</p><nav aria-label="${
      escape(t("gallery.languages"))
    }"><ul>${links.join("")}</ul></nav></header><main>${cards.join("")}</main></body></html>`
}
