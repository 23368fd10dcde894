import { Result } from "effect"
import * as CreditorReference from "../bank/CreditorReference.ts"
import * as VariableSymbol from "../bank/VariableSymbol.ts"
import * as Decimal from "../Decimal.ts"
import * as Remittance from "./Remittance.ts"
import {
  day,
  decode,
  exponentOf,
  line,
  mostEntries,
  type Movement,
  type Statement,
  statement,
  type StatementFault,
  StatementRefused
} from "./Statement.ts"
import * as Xml from "./XmlNode.ts"

interface Amount {
  readonly minor: number
  readonly currency: string
}

const refuse = (why: StatementFault, at?: number) =>
  Result.fail(new StatementRefused({ format: "camt053", why, ...(at === undefined ? {} : { line: at }) }))

const amountIn = (node: Xml.XmlNode | undefined): Amount | undefined => {
  const currency = Xml.attribute(node, "Ccy") ?? ""
  const exponent = exponentOf(currency)
  if (node === undefined || exponent === undefined) return undefined
  const minor = Number(Decimal.parse(Xml.text(node) ?? "", exponent) ?? Number.NaN)
  return Number.isSafeInteger(minor) && minor >= 0 ? { minor, currency } : undefined
}

const dayIn = (node: Xml.XmlNode, name: string): string | undefined => {
  const written = Xml.text(node, name, "Dt") ?? Xml.text(node, name, "DtTm") ?? ""
  const [, y = "", m = "", d = ""] = /^(\d{4})-(\d\d)-(\d\d)(?:$|[TZ+-])/.exec(written) ?? []
  return day(y, m, d)
}

const signOf = (node: Xml.XmlNode): 1 | -1 | undefined => {
  const word = Xml.text(node, "CdtDbtInd")
  return word === "CRDT" ? 1 : word === "DBIT" ? -1 : undefined
}

/** What one transaction within an entry tells; `whole`: the entry itself, for what only that tells. */
const movement = (whole: Xml.XmlNode, part: Xml.XmlNode, bookedOn: string, amount: Amount, sign: 1 | -1): Movement => {
  const side = sign === 1 ? "Dbtr" : "Cdtr"
  const first = (...paths: ReadonlyArray<ReadonlyArray<string>>) =>
    paths.map((path) => Xml.text(part, ...path)).find((found) => found !== undefined)
  const structured = Xml.all(part, "RmtInf", "Strd", "CdtrRefInf", "Ref").flatMap((one) => Xml.text(one) ?? [])
  const message = line(
    [...Xml.all(part, "RmtInf", "Ustrd").flatMap((one) => Xml.text(one) ?? []), ...structured].join(" ") ||
      (Xml.text(part, "AddtlTxInf") ?? "")
  )
  const told = [first(["Refs", "EndToEndId"]) ?? "", message].map(line).join(" ")
  const symbol = Remittance.variableSymbol(told) ??
    structured.map((text) => VariableSymbol.parse(text)).find((found) => found !== undefined)
  const references = [
    ...new Set([
      ...structured.flatMap((text) => CreditorReference.parse(text) ?? []),
      ...CreditorReference.within(told)
    ])
  ]
  const account = first(["RltdPties", `${side}Acct`, "Id", "IBAN"], ["RltdPties", `${side}Acct`, "Id", "Othr", "Id"])
  const name = first(["RltdPties", side, "Nm"], ["RltdPties", side, "Pty", "Nm"])
  const id = first(["Refs", "AcctSvcrRef"], ["Refs", "TxId"]) ?? Xml.text(whole, "AcctSvcrRef") ??
    Xml.text(whole, "NtryRef")
  return {
    bookedOn,
    minor: amount.minor * sign || 0,
    currency: amount.currency,
    reversal: /^(true|1)$/.test(Xml.text(whole, "RvslInd") ?? ""),
    ...(symbol === undefined ? {} : { variableSymbol: symbol }),
    references,
    message,
    ...(account === undefined ? {} : { counterAccount: line(account) }),
    ...(name === undefined ? {} : { counterName: line(name) }),
    ...(id === undefined ? {} : { bankReference: line(id) })
  }
}

/** The movements of one entry: one for each transaction in it, where their amounts make up the entry's. */
const movements = (entry: Xml.XmlNode, at: number): Result.Result<ReadonlyArray<Movement>, StatementRefused> => {
  const status = Xml.text(entry, "Sts", "Cd") ?? Xml.text(entry, "Sts")
  if (status === "PDNG" || status === "INFO" || status === "FUTR") return Result.succeed([])
  if (status !== "BOOK") return refuse("malformed", at)
  const [amount, sign] = [amountIn(Xml.all(entry, "Amt")[0]), signOf(entry)]
  const bookedOn = dayIn(entry, "BookgDt") ?? dayIn(entry, "ValDt")
  if (amount === undefined) return refuse("amount", at)
  if (sign === undefined) return refuse("malformed", at)
  if (bookedOn === undefined) return refuse("date", at)
  const parts = Xml.all(entry, "NtryDtls", "TxDtls")
  const single = parts[0] ?? {}
  if (parts.length < 2) return Result.succeed([movement(entry, single, bookedOn, amount, sign)])
  const amounts = parts.map((part) => amountIn(Xml.all(part, "Amt")[0] ?? Xml.all(part, "AmtDtls", "TxAmt", "Amt")[0]))
  const signs = parts.map((part) => signOf(part) ?? sign)
  const sum = amounts.reduce((total, one, nth) => total + (one?.minor ?? Number.NaN) * (signs[nth] ?? sign), 0)
  if (sum !== amount.minor * sign || amounts.some((one) => one?.currency !== amount.currency)) {
    return refuse("totals", at)
  }
  return Result.succeed(
    parts.map((part, nth) => movement(entry, part, bookedOn, amounts[nth] ?? amount, signs[nth] ?? sign))
  )
}

/** What the statement's balances say that its entries come to, where it has both and they are in one currency. */
const difference = (one: Xml.XmlNode): Amount | "amount" | undefined => {
  const balance = (code: ReadonlyArray<string>) =>
    Xml.all(one, "Bal").find((node) => code.includes(Xml.text(node, "Tp", "CdOrPrtry", "Cd") ?? ""))
  const [opening, closing] = [balance(["OPBD", "PRCD"]), balance(["CLBD"])]
  if (opening === undefined || closing === undefined) return undefined
  const [from, to] = [opening, closing].map((node) => ({
    amount: amountIn(Xml.all(node, "Amt")[0]),
    sign: signOf(node)
  }))
  if (from?.amount === undefined || to?.amount === undefined || from.sign === undefined || to.sign === undefined) {
    return "amount"
  }
  if (from.amount.currency !== to.amount.currency) return "amount"
  return { minor: to.amount.minor * to.sign - from.amount.minor * from.sign, currency: to.amount.currency }
}

/** camt.053 of any version in UTF-8: booked entries of one account, which add up to the statement's balances where it has them. */
export const parse = (bytes: Uint8Array): Result.Result<Statement, StatementRefused> => {
  const letters = decode("camt053", bytes, "utf-8")
  if (Result.isFailure(letters)) return Result.fail(letters.failure)
  const declared = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([^"']{1,40})["']/i.exec(letters.success.slice(0, 300))?.[1]
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) return refuse("encoding")
  const document = Xml.parse(letters.success)
  if (Result.isFailure(document)) return Result.fail(document.failure)
  const statements = Xml.all(document.success, "Document", "BkToCstmrStmt", "Stmt")
  if (statements.length === 0) return refuse("layout")
  const found: Array<Movement> = []
  const accounts = new Set<string>()
  let at = 0
  for (const one of statements) {
    const account = Xml.text(one, "Acct", "Id", "IBAN") ?? Xml.text(one, "Acct", "Id", "Othr", "Id")
    if (account === undefined || accounts.add(account.replaceAll(" ", "")).size > 1) return refuse("account")
    const before = found.length
    for (const entry of Xml.all(one, "Ntry")) {
      const parts = movements(entry, ++at)
      if (Result.isFailure(parts)) return Result.fail(parts.failure)
      found.push(...parts.success)
      if (found.length > mostEntries) return refuse("too-many")
    }
    const due = difference(one)
    if (due === "amount") return refuse("amount")
    const fresh = found.slice(before)
    if (due !== undefined && fresh.every(({ currency }) => currency === due.currency)) {
      if (fresh.reduce((sum, { minor }) => sum + minor, 0) !== due.minor) return refuse("totals")
    }
  }
  return Result.succeed(statement("camt053", [...accounts][0], found))
}
