import { expect, type Page } from "@playwright/test"
import { booksOf } from "./Books.ts"
import { buy, type Buyer, buyers, test } from "./Buyer.ts"
import { words } from "./Words.ts"

export interface Journey {
  readonly page: Page
  readonly buyer: Buyer
  /** Whether scripts run on the page. */
  readonly scripts: boolean
  /** What was ordered, with its page open and nothing paid. */
  readonly order: string
}

/** Where a rail cannot take what somebody of a language usually pays with. */
type Others = Partial<Record<keyof typeof buyers, Buyer>>

/** The same journey in three languages, with and without JavaScript, beginning at an order's page. */
export const journey = (title: string, travel: (journey: Journey) => Promise<void>, others: Others = {}) => {
  for (const scripts of [true, false]) {
    for (const buyer of Object.values({ ...buyers, ...others })) {
      test.describe(`in ${buyer.locale} ${scripts ? "with" : "without"} JavaScript`, () => {
        test.use({ buyer, javaScriptEnabled: scripts })
        test(title, async ({ page, shop }) => {
          const order = await buy(page, buyer, await shop.requestIn(buyer.locale))
          await travel({ page, buyer, scripts, order })
        })
      })
    }
  }
}

/** The receipt, and the books behind it: one payment that pays, one invoice, one service switched on once, not a cent too many. */
export const expectBought = async (
  { buyer: { locale }, order, page }: Pick<Journey, "buyer" | "order" | "page">,
  payments: ReadonlyArray<readonly [gateway: string, state: string]>
) => {
  await page.locator(`.actions a[href="/${locale}/orders/${order}"]`).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words(locale, "order.paid"))
  // The other ways to pay are closed by a worker, a moment after the order is paid.
  await expect.poll(
    async () => (await booksOf(order)).payments.map(({ gateway, state }) => [gateway, state]),
    { timeout: 30_000 }
  ).toEqual(payments)
  const books = await booksOf(order)
  expect(books.payments.filter(({ covers }) => covers)).toHaveLength(1)
  expect(books.postings).toBeGreaterThan(0)
  expect(books.balance).toBe(0)
  expect(books.activations).toEqual([{ service: "premium", active: true, revision: 1 }])
  expect(books.invoices.map(({ series }) => series)).toEqual(["invoice"])
  await expect(page.locator("[aria-labelledby=invoices] h3 bdi")).toHaveText([
    new RegExp(`-0*${books.invoices[0]?.number}$`)
  ])
}

/** Nothing was taken, nothing was given. */
export const expectNothingBought = async (order: string) => {
  const { activations, invoices, payments, postings } = await booksOf(order)
  expect(payments.some(({ covers }) => covers)).toBe(false)
  expect({ activations, invoices, postings }).toEqual({ activations: [], invoices: [], postings: 0 })
}
