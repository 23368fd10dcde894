import { Result } from "effect"
import * as Decimal from "../Decimal.ts"
import * as Iban from "./Iban.ts"

/** Short Payment Descriptor 1.0 of the Czech Banking Association: a transfer that is still to be made. */
export interface Spayd {
  readonly iban: string
  readonly bic?: string
  /** Hundredths. */
  readonly minor: number
  readonly currency: "CZK" | "EUR"
  readonly message?: string
  readonly variableSymbol?: string
  readonly recipient?: string
  /** As an instant payment. */
  readonly instant?: boolean
}

/** What cannot be written, by the name of the field. */
export type SpaydFault = "iban" | "amount" | "message" | "variable-symbol" | "recipient" | "descriptor"

/** Ten letters: 9999999.99. */
export const mostMinor = 999_999_999

/** Letters of the alphanumeric mode of QR codes, from which * and % are escaped. */
const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().replace(/[^0-9A-Z $%*+\-./:]/g, " ").replace(/ +/g, " ")
    .trim()

const escape = (text: string): string => text.replaceAll("%", "%25").replaceAll("*", "%2A")

/** The descriptor with its keys in the order of the alphabet; letters that it cannot hold are written without marks or as spaces. */
export const write = (payment: Spayd): Result.Result<string, SpaydFault> => {
  const [message, recipient] = [plain(payment.message ?? ""), plain(payment.recipient ?? "")]
  if (Iban.parse(payment.iban) !== payment.iban) return Result.fail("iban")
  if (!Number.isSafeInteger(payment.minor) || payment.minor < 1 || payment.minor > mostMinor) {
    return Result.fail("amount")
  }
  if (message.length > 60) return Result.fail("message")
  if (recipient.length > 35) return Result.fail("recipient")
  if (!/^\d{0,10}$/.test(payment.variableSymbol ?? "")) return Result.fail("variable-symbol")
  const fields: ReadonlyArray<readonly [string, string]> = [
    ["ACC", payment.bic === undefined ? payment.iban : `${payment.iban}+${payment.bic}`],
    ["AM", Decimal.format(BigInt(payment.minor), 2)],
    ["CC", payment.currency],
    ["MSG", escape(message)],
    ["PT", payment.instant === true ? "IP" : ""],
    ["RN", escape(recipient)],
    ["X-VS", payment.variableSymbol ?? ""]
  ]
  const written = fields.filter(([, value]) => value !== "").map(([key, value]) => `*${key}:${value}`)
  return Result.succeed(`SPD*1.0${written.join("")}`)
}

const unescape = (text: string): string | undefined =>
  /%(?![0-9A-F]{2})/i.test(text)
    ? undefined
    : Result.getOrUndefined(Result.try(() => decodeURIComponent(text)))

/** Reads what `write` writes; a check sum is ignored, as banks do. */
export const parse = (descriptor: string): Result.Result<Spayd, SpaydFault> => {
  const [name, version, ...rest] = descriptor.split("*")
  if (name !== "SPD" || version !== "1.0" || descriptor.length > 600) return Result.fail("descriptor")
  const fields = new Map<string, string>()
  for (const field of rest.filter((one) => one !== "")) {
    const at = field.indexOf(":")
    const value = unescape(field.slice(at + 1))
    if (at < 1 || value === undefined || fields.has(field.slice(0, at))) return Result.fail("descriptor")
    fields.set(field.slice(0, at), value)
  }
  const [account = "", bic] = (fields.get("ACC") ?? "").split("+")
  const iban = Iban.parse(account)
  const minor = Decimal.parse(fields.get("AM") ?? "", 2)
  const currency = fields.get("CC") ?? "CZK"
  const [message, variableSymbol, recipient] = [fields.get("MSG"), fields.get("X-VS"), fields.get("RN")]
  if (iban === undefined) return Result.fail("iban")
  if (minor === undefined || minor < 1n || minor > BigInt(mostMinor)) return Result.fail("amount")
  if (currency !== "CZK" && currency !== "EUR") return Result.fail("amount")
  if (variableSymbol !== undefined && !/^\d{1,10}$/.test(variableSymbol)) return Result.fail("variable-symbol")
  return Result.succeed({
    iban,
    ...(bic === undefined ? {} : { bic }),
    minor: Number(minor),
    currency,
    ...(message === undefined ? {} : { message }),
    ...(variableSymbol === undefined ? {} : { variableSymbol }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(fields.get("PT") === "IP" ? { instant: true } : {})
  })
}
