/** Where a double lives, and where payers meet its vendor's page: somewhere of its own and the vendor's, where it is not said. */
export interface Place {
  /** Payments it had before: names begin after them, so that no name is given twice where the caller lives longer than the double. */
  readonly before?: number | undefined
  readonly port?: number | undefined
  /** Address of the page, without the payment's name. */
  readonly page?: string | undefined
}
