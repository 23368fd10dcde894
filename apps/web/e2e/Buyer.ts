import { expect, type Page } from "@playwright/test"
import { randomBytes, randomUUID } from "node:crypto"
import { sendBrief, test as base } from "./Visitor.ts"
import { words } from "./Words.ts"

/** Somebody who buys: their language, where they are, and what they pay with. */
export interface Buyer {
  readonly locale: string
  readonly country: string
  readonly currency: string
}

/** Buyers of three languages and three tax regions. */
export const buyers = {
  en: { locale: "en", country: "DE", currency: "EUR" },
  cs: { locale: "cs", country: "CZ", currency: "CZK" },
  ar: { locale: "ar", country: "AE", currency: "AED" }
} as const satisfies Record<string, Buyer>

const address = () => `10.${randomBytes(3).join(".")}`

interface Shop {
  /** The token of a request in this language, the same for all journeys of a worker. */
  readonly requestIn: (locale: string) => Promise<string>
}

export const test = base.extend<{ buyer: Buyer }, { shop: Shop }>({
  shop: [async ({ playwright }, use, { project }) => {
    const tokens = new Map<string, Promise<string>>()
    const sent = async (locale: string) => {
      const request = await playwright.request.newContext({
        ...(project.use.baseURL === undefined ? {} : { baseURL: project.use.baseURL }),
        extraHTTPHeaders: { "x-forwarded-for": address() }
      })
      const token = await sendBrief(request, `shop-${randomUUID()}@example.org`, locale)
      await request.dispose()
      return token
    }
    await use({
      requestIn: (locale) => {
        const token = tokens.get(locale) ?? sent(locale)
        tokens.set(locale, token)
        return token
      }
    })
  }, { scope: "worker" }],
  buyer: [buyers.en, { option: true }],
  locale: async ({ buyer }, use) => use(buyer.locale),
  extraHTTPHeaders: async ({ buyer: { country, locale } }, use) =>
    use({ "x-forwarded-for": address(), "cf-ipcountry": country, "accept-language": locale })
})

const orderIn = (page: Page): string => /\/orders\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ""

/** Fills in what is needed to buy the item for the request and sends it; answers the order. */
export const buy = async (page: Page, { country, currency, locale }: Buyer, token: string): Promise<string> => {
  await page.goto(`/${locale}/requests/${token}/order?item=premium&currency=${currency}`)
  await expect(page.locator("[name=item][value=premium]")).toBeChecked()
  await page.locator("[name=name]").fill("Nobody Nemo")
  await page.locator("[name=email]").fill(`buyer-${randomUUID()}@example.org`)
  await page.locator("[name=country]").selectOption(country)
  await page.locator(".order-form button.primary").click()
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
  return orderIn(page)
}

const paymentPath = /\/payments\/([0-9a-f-]{36})/

/** Picks a way to pay on the order's page, agrees and sends it; answers the payment. Some ways lead elsewhere at once. */
export const payBy = async (page: Page, rail: string): Promise<string> => {
  await page.locator(`[name=rail][value="${rail}"]`).check()
  await page.locator("[name=consent]").check()
  // The page may lead on before anybody looks where it is.
  const opened = page.waitForURL(({ pathname }) => paymentPath.test(pathname))
  const passed = page.waitForRequest((request) => paymentPath.test(new URL(request.url()).pathname))
  await page.locator("[name=intent][value=pay]").click()
  await opened
  return paymentPath.exec(new URL((await passed).url()).pathname)?.[1] ?? ""
}

/** Does on the vendor's page what the label says. */
export const atVendor = async (page: Page, vendor: "stripe" | "paypal", label: string) => {
  await expect(page.getByRole("heading", { name: `Double of ${vendor}` })).toBeVisible()
  await page.getByRole("button", { name: label }).click()
}

export const expectState = (page: Page, locale: string, state: string) =>
  expect(page.getByRole("heading", { level: 1 })).toHaveText(words(locale, `payment.state.${state}.title`))

/** Waits for what the page says by itself or, where no script runs, when it is loaded again. */
export const untilState = (page: Page, locale: string, state: string, reloads: boolean) =>
  expect(async () => {
    if (reloads) await page.reload()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      words(locale, `payment.state.${state}.title`),
      { timeout: reloads ? 500 : 15_000 }
    )
  }).toPass({ timeout: 20_000, intervals: [300] })

/** What the page tells to type: an account, an amount, an address. */
export const fieldOf = async (page: Page, name: string): Promise<string> =>
  (await page.locator(`dt#f-${name} + dd bdi`).innerText()).trim()
