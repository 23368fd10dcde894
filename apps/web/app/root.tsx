import type { LinksFunction, MetaFunction } from "@remix-run/node"
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData
} from "@remix-run/react"
import { Effect } from "effect"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { remix } from "./bridge.server.ts"
import type { BoundaryData } from "./bridge/Refusal.ts"
import { RemixRequest } from "./bridge/RemixRequest.server.ts"
import { RefusalPage } from "./components/RefusalPage.tsx"
import { SiteFoot } from "./components/SiteFoot.tsx"
import { SiteHead } from "./components/SiteHead.tsx"
import icon from "./components/window.svg?url"
import { translatorOf } from "./i18n.server.ts"
import { languages } from "./languages.ts"
import { useNonce } from "./nonce.ts"
import styles from "./styles/site.css?url"
import { themeOf } from "./theme.ts"

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: icon, type: "image/svg+xml" }
]

export const loader = remix.loader(Effect.gen(function*() {
  const { locale, request } = yield* RemixRequest
  return {
    locale,
    theme: themeOf(request.headers.get("cookie")),
    title: translatorOf(locale)("site.title")
  }
}))

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: isRouteErrorResponse(error) ? `${error.status} · Statex` : data?.title ?? "Statex" }
]

export function Layout({ children }: { readonly children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root")
  const { pathname } = useLocation()
  const { t } = useTranslation()
  const nonce = useNonce()
  const locale = data?.locale ?? "en"
  const language = languages.find((each) => each.locale === locale)
  return (
    <html lang={locale} dir={language?.dir ?? "ltr"} data-theme={data?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={data?.theme ?? "light dark"} />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#content">{t("site.skip")}</a>
        <SiteHead locale={locale} path={pathname} />
        <main id="content" tabIndex={-1}>{children}</main>
        <SiteFoot />
        <ScrollRestoration {...(nonce === undefined ? {} : { nonce })} />
        <Scripts {...(nonce === undefined ? {} : { nonce })} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

/** Every refusal of a loader, in the visitor's language and with a way on. */
export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRouteLoaderData<typeof loader>("root")
  const locale = data?.locale ?? "en"
  if (!isRouteErrorResponse(error)) return <RefusalPage status={500} locale={locale} />
  return <RefusalPage status={error.status} locale={locale} refusal={error.data as Partial<BoundaryData> | undefined} />
}
