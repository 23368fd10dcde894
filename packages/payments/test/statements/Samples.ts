import { Buffer } from "node:buffer"

/** Statements of one account with the same three movements: 480.50 CZK for an order, 20.00 CZK without a name, 100.00 CZK that went out. */
export const ours = { symbol: "1000000129", iban: "CZ6508000000192000145399" } as const

/** Text in windows-1250: the letters of Czech that differ from ASCII, each in one byte. */
const high: Readonly<Record<string, number>> = {
  á: 0xe1,
  č: 0xe8,
  é: 0xe9,
  ě: 0xec,
  í: 0xed,
  ř: 0xf8,
  š: 0x9a,
  ú: 0xfa,
  ů: 0xf9,
  ý: 0xfd,
  ž: 0x9e,
  Č: 0xc8,
  Ř: 0xd8,
  ň: 0xf2
}
export const windows1250 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (letter) => high[letter] ?? letter.charCodeAt(0))
export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

export const fio = [
  "accountId;\"2000145399\"",
  "iban;\"CZ6508000000192000145399\"",
  "",
  "\"ID pohybu\";\"Datum\";\"Objem\";\"Měna\";\"Protiúčet\";\"Název protiúčtu\";\"Kód banky\";\"KS\";\"VS\";\"SS\";\"Uživatelská identifikace\";\"Zpráva pro příjemce\";\"Typ\"",
  `"26012345678";"20.11.2026";"480,50";"CZK";"1265098001";"Jana ""Jája"" Nováková";"5500";"0308";"${ours.symbol}";"";"";"Objednávka; děkuji";"Příchozí"`,
  "\"26012345679\";\"21.11.2026\";\"20,00\";\"CZK\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"Vklad\"",
  "\"26012345680\";\"21.11.2026\";\"-100,00\";\"CZK\";\"123/0100\";\"Dodavatel\";\"0100\";\"\";\"99\";\"\";\"\";\"Nájem\";\"Odchozí\"",
  ""
].join("\r\n")

const pad = (text: string, width: number, sign = "0") => text.padStart(width, sign)
export const gpcItem = (
  { account = "0000192000145399", code, day = "201126", id, minor, name = "", symbol = "" }: {
    readonly account?: string
    readonly code: string
    readonly day?: string
    readonly id: string
    readonly minor: number
    readonly name?: string
    readonly symbol?: string
  }
) =>
  [
    "075",
    account,
    "0000001265098001",
    pad(id, 13),
    pad(String(minor), 12),
    code,
    pad(symbol, 10),
    "0055000308",
    pad("", 10),
    day,
    name.padEnd(20),
    "00203",
    day
  ].join("")

export const gpcHead = (from: number, to: number, account = "0000192000145399") => {
  const balance = (minor: number) => pad(String(Math.abs(minor)), 14) + (minor < 0 ? "-" : "+")
  return `074${account}${"Statex s.r.o.".padEnd(20)}191126${balance(from)}${balance(to)}${pad("", 14)}0${
    pad("", 14)
  }0011211126${"".padEnd(14)}`
}

export const gpc = [
  gpcHead(-5000, 35_050),
  gpcItem({ code: "2", id: "71", minor: 48_050, name: "Jana Nováková", symbol: ours.symbol }),
  "078Objednávka děkuji".padEnd(128),
  gpcItem({ code: "2", id: "72", minor: 2000, day: "211126" }),
  gpcItem({ code: "1", id: "73", minor: 10_000, name: "Dodavatel", symbol: "99", day: "211126" }),
  ""
].join("\r\n")

const party = (side: string, name: string, iban: string) =>
  `<RltdPties><${side}><Pty><Nm>${name}</Nm></Pty></${side}><${side}Acct><Id><IBAN>${iban}</IBAN></Id></${side}Acct></RltdPties>`

export const camtEntry = (
  { amount, currency = "CZK", details = "", direction, more = "", status = "<Cd>BOOK</Cd>" }: {
    readonly amount: string
    readonly currency?: string
    readonly details?: string
    readonly direction: "CRDT" | "DBIT"
    readonly more?: string
    readonly status?: string
  }
) =>
  `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${more}<Sts>${status}</Sts>` +
  `<BookgDt><Dt>2026-11-20</Dt></BookgDt><NtryDtls>${details}</NtryDtls></Ntry>`

const balance = (code: string, amount: string, direction: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="CZK">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd></Bal>`

export const camtOf = (entries: ReadonlyArray<string>, balances = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>` +
  `<GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id><Acct><Id><IBAN>${ours.iban}</IBAN></Id></Acct>${balances}` +
  `${entries.join("")}</Stmt></BkToCstmrStmt></Document>`

export const camt = camtOf([
  camtEntry({
    amount: "480.50",
    direction: "CRDT",
    details: `<TxDtls><Refs><AcctSvcrRef>A71</AcctSvcrRef><EndToEndId>/VS${ours.symbol}/KS0308</EndToEndId></Refs>` +
      `${party("Dbtr", "Nováková &amp; syn &#382;", "CZ5855000000001265098001")}` +
      "<RmtInf><Ustrd>Objednávka</Ustrd><Ustrd>děkuji</Ustrd></RmtInf></TxDtls>"
  }),
  camtEntry({ amount: "20.00", direction: "CRDT", details: "<TxDtls/>" }),
  camtEntry({ amount: "999.00", direction: "CRDT", status: "<Cd>PDNG</Cd>" }),
  camtEntry({
    amount: "100.0",
    direction: "DBIT",
    details: `<TxDtls>${party("Cdtr", "Dodavatel", "CZ5855000000001265098001")}</TxDtls>`
  })
], balance("OPBD", "50.00", "DBIT") + balance("CLBD", "350.50", "CRDT"))
