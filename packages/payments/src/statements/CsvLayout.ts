/** How one bank writes its statements; columns are found by their names, whatever their order. */
export interface CsvLayout {
  readonly name: string
  readonly delimiter: ";" | "," | "\t"
  readonly date: "D.M.Y" | "D/M/Y" | "Y-M-D"
  readonly decimal: "," | "."
  readonly columns: {
    readonly bookedOn: string
    /** Signed. */
    readonly amount: string
    readonly currency?: string
    readonly account?: string
    readonly variableSymbol?: string
    readonly message: ReadonlyArray<string>
    readonly counterAccount?: string
    readonly counterBank?: string
    readonly counterName?: string
    readonly bankReference?: string
  }
  /** Where no column says it. */
  readonly currency?: string
  /** Where a line above the header says it: the word in its first cell, with our account in the second. */
  readonly accountLine?: string
  /** Where a column says whether the entry is booked: its name and the word for "it is". */
  readonly booked?: readonly [column: string, word: string]
}

/** The first whose needed columns are all in a file's header is taken. */
export const layouts: ReadonlyArray<CsvLayout> = [
  {
    name: "fio",
    delimiter: ";",
    accountLine: "iban",
    date: "D.M.Y",
    decimal: ",",
    columns: {
      bookedOn: "Datum",
      amount: "Objem",
      currency: "Měna",
      variableSymbol: "VS",
      message: ["Zpráva pro příjemce", "Uživatelská identifikace"],
      counterAccount: "Protiúčet",
      counterBank: "Kód banky",
      counterName: "Název protiúčtu",
      bankReference: "ID pohybu"
    }
  },
  {
    name: "raiffeisenbank",
    delimiter: ";",
    date: "D.M.Y",
    decimal: ",",
    columns: {
      bookedOn: "Datum zaúčtování",
      amount: "Zaúčtovaná částka",
      currency: "Měna účtu",
      account: "Číslo účtu",
      variableSymbol: "VS",
      message: ["Zpráva", "Zpráva pro příjemce", "Poznámka"],
      counterAccount: "Číslo protiúčtu",
      counterName: "Název protiúčtu",
      bankReference: "Id transakce"
    }
  },
  {
    name: "air-bank",
    delimiter: ";",
    date: "D/M/Y",
    decimal: ",",
    columns: {
      bookedOn: "Datum provedení",
      amount: "Částka v měně účtu",
      currency: "Měna účtu",
      variableSymbol: "Variabilní symbol",
      message: ["Zpráva pro příjemce", "Poznámka k úhradě"],
      counterAccount: "Číslo účtu protistrany",
      counterName: "Název protistrany",
      bankReference: "Referenční číslo"
    },
    booked: ["Zaúčtováno", "Zaúčtováno"]
  },
  {
    name: "csob",
    delimiter: ";",
    date: "D.M.Y",
    decimal: ",",
    columns: {
      bookedOn: "datum zaúčtování",
      amount: "částka",
      currency: "měna",
      account: "číslo účtu",
      variableSymbol: "variabilní symbol",
      message: ["zpráva", "poznámka"],
      counterAccount: "číslo protiúčtu",
      counterBank: "kód banky protiúčtu",
      counterName: "název protiúčtu",
      bankReference: "ID transakce"
    }
  },
  {
    name: "n26",
    delimiter: ",",
    date: "Y-M-D",
    decimal: ".",
    currency: "EUR",
    columns: {
      bookedOn: "Booking Date",
      amount: "Amount (EUR)",
      message: ["Payment Reference"],
      counterAccount: "Partner Iban",
      counterName: "Partner Name"
    }
  },
  // For banks that are not here: a sheet that a person makes from whatever the bank gives.
  {
    name: "plain",
    delimiter: ";",
    date: "Y-M-D",
    decimal: ".",
    columns: {
      bookedOn: "booked_on",
      amount: "amount",
      currency: "currency",
      account: "account",
      variableSymbol: "variable_symbol",
      message: ["message"],
      counterAccount: "counter_account",
      counterName: "counter_name",
      bankReference: "bank_reference"
    }
  }
]

/** Columns without which it is another layout. */
export const needed = ({ columns }: CsvLayout): ReadonlyArray<string> =>
  [columns.bookedOn, columns.amount, columns.currency, columns.account, columns.variableSymbol].flatMap((name) =>
    name ?? []
  )
