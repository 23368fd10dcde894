import { expect } from "@playwright/test"
import { randomInt } from "node:crypto"
import { fieldOf, payBy, untilState } from "./Buyer.ts"
import { expectBought, journey } from "./Journey.ts"
import { takeStatement } from "./Operator.ts"
import { setting } from "./stage/Setting.ts"

interface Transfer {
  readonly amount: string
  readonly currency: string
  readonly symbol: string
  readonly message: string
}

/** The export of a bank on which this transfer has come, and an outgoing one that is nobody's business. */
const statementOf = ({ amount, currency, message, symbol }: Transfer): string => {
  const [year, month, day] = new Date().toISOString().slice(0, 10).split("-")
  const row = (...cells: ReadonlyArray<string>) => cells.map((cell) => `"${cell}"`).join(";")
  const date = `${day}.${month}.${year}`
  return [
    `iban;"${setting("BANK_IBAN")}"`,
    "",
    row("ID pohybu", "Datum", "Objem", "Měna", "Protiúčet", "Kód banky", "VS", "Zpráva pro příjemce"),
    row(`${randomInt(1e9, 1e10)}`, date, amount.replace(".", ","), currency, "1265098001", "5500", symbol, message),
    row(`${randomInt(1e9, 1e10)}`, date, "-100,00", currency, "123", "0100", "", "Nájem"),
    ""
  ].join("\r\n")
}

journey("a transfer by QR code is found on a statement", async (own) => {
  const { buyer: { currency, locale }, page, scripts } = own
  await payBy(page, "bank-qr")
  await expect(page.locator(".qr svg")).toBeVisible()
  expect((await fieldOf(page, "iban")).replaceAll(/\s/g, "")).toBe(setting("BANK_IBAN"))
  const [amount = "", unit] = (await fieldOf(page, "amount")).split(" ")
  expect(unit).toBe(currency)
  // Czech banks know symbols, others a creditor's reference.
  const transfer = currency === "CZK"
    ? { symbol: await fieldOf(page, "variableSymbol"), message: "" }
    : { symbol: "", message: await fieldOf(page, "creditorReference") }
  const desk = await page.context().newPage()
  await takeStatement(desk, statementOf({ amount, currency, ...transfer }))
  await desk.close()
  await untilState(page, locale, "paid", !scripts)
  await expectBought(own, [["bank-qr", "paid"]])
}, { ar: { locale: "ar", country: "FR", currency: "EUR" } })
