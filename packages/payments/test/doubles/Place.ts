/** Where a double lives, and where payers meet its vendor's page: somewhere of its own and the vendor's, where it is not said. */
export interface Place {
  readonly port?: number | undefined
  /** Address of the page, without the payment's name. */
  readonly page?: string | undefined
}
