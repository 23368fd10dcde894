import { directionOf } from "@statex/kernel/Locale"
import { Effect } from "effect"
import { RemixRequest } from "../../bridge/RemixRequest.server.ts"
import { translatorOf } from "../../i18n.server.ts"

/** What a person reads where there is no such invoice; documents have no page of the site around them. */
export const noInvoice = RemixRequest.use(({ locale }) =>
  Effect.sync(() => {
    const t = translatorOf(locale)
    return new Response(
      `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">` +
        `<title>${t("refusals.NotFound")}</title><link rel="stylesheet" href="/invoice.css"></head>` +
        `<body><main><h1>${t("refusals.NotFound")}</h1><p>${t("errors.PageNotFound")}</p>` +
        `<p><a href="/${locale}">${t("refusals.home")}</a></p></main></body></html>`,
      {
        status: 404,
        headers: {
          "content-type": "text/html; charset=utf-8",
          "content-language": locale,
          "cache-control": "private, no-cache"
        }
      }
    )
  })
)
