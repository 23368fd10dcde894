const mebibyte = 1024 * 1024

/** What one request may send. Sizes are in bytes. */
export const uploadLimits = {
  files: 10,
  /** All files together. */
  total: 50 * mebibyte,
  fields: 50,
  /** One form field. */
  field: 64 * 1024,
  /** What fields, boundaries and part headers may add to the files. */
  envelope: 512 * 1024,
  /** Milliseconds in which a whole request has to arrive. */
  patience: 15 * 60_000
} as const

/** The most bytes a request body may have. */
export const bodyLimit = uploadLimits.total + uploadLimits.envelope
