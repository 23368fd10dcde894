import { expect, test } from "@playwright/test"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { seen } from "./stage/Control.ts"
import { setting } from "./stage/Setting.ts"
import { card } from "./stage/StripeVendor.ts"

const lines = () => {
  const folder = setting("STATEX_LOGS")
  return readdirSync(folder).filter((name) => name.includes(".log")).flatMap((name) =>
    readFileSync(join(folder, name), "utf8").split("\n").map((line) => ({ name, line }))
  )
}

const holding = (word: string) => lines().filter(({ line }) => line.includes(word)).map(({ name }) => name)

/** The sum that every card's number is made for. */
const isLuhn = (digits: string) =>
  [...digits].toReversed().reduce((sum, digit, at) => {
        const one = Number(digit) * (at % 2 === 0 ? 1 : 2)
        return sum + (one > 9 ? one - 9 : one)
      }, 0) % 10 === 0

/** Numbers of 15 or 16 digits, in one piece or in groups, that begin as those of the large brands do. */
const cards = (text: string) =>
  [...text.matchAll(
    /(?<![\w.-])(?:4\d|5[1-5]|2[2-7]|3[47]|6[05])\d{2}[ -]?(?:\d{4}[ -]?\d{4}[ -]?\d{4}|\d{6}[ -]?\d{5})(?![\w.-])/g
  )]
    .map(([found]) => found.replaceAll(/\D/g, "")).filter(isLuhn)

test("no request that went out in the whole run broke what a vendor's specification says", async () => {
  const { refusals, violations } = await seen()
  expect(violations).toEqual([])
  expect(refusals).toEqual([])
})

test("no log of the run holds a secret, a card's number or a buyer's address", () => {
  expect(lines().length).toBeGreaterThan(10)
  const id = `${setting("PAYPAL_CLIENT_ID")}:${setting("PAYPAL_SECRET")}`
  const names = ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "PAYPAL_SECRET", "CRYPTO_BTC_XPUB", "CRYPTO_ETH_XPUB"]
  for (const name of names) expect(holding(setting(name)), name).toEqual([])
  expect(holding(Buffer.from(id).toString("base64")), "the key of PayPal").toEqual([])
  expect(holding("@example."), "addresses of buyers").toEqual([])
  expect(cards(`paid by ${card}, 4242-4242-4242-4242, 4242424242424243`)).toEqual([card, card])
  // Sixteen hexadecimal digits of a name of ours may all be decimal ones.
  const said = lines().map(({ line }) => line.replaceAll(/"(?:requestId|span|trace)":"[0-9a-f]+"/g, ""))
  expect(cards(said.join("\n"))).toEqual([])
})
