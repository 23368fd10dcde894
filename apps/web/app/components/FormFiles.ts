/** What one form may bring, all of its inputs together. */
export const most = { files: 10, bytes: 50 * 1024 * 1024 } as const

export const bytesOf = (files: ReadonlyArray<File>): number => files.reduce((sum, { size }) => sum + size, 0)

/** What the limits say to these files, before anything is sent: an `errors` key, or nothing. */
export const faultOfFiles = (files: ReadonlyArray<File>): "TooManyFiles" | "UploadTooLarge" | undefined =>
  files.length > most.files
    ? "TooManyFiles"
    : bytesOf(files) > most.bytes
    ? "UploadTooLarge"
    : undefined

/** Every file that the form would send. */
export const filesOf = (form: HTMLFormElement): ReadonlyArray<File> =>
  new FormData(form).getAll("files").filter((file): file is File => file instanceof File && file.size > 0)

/** Puts files into an input, as if the visitor had picked them. */
export const fill = (input: HTMLInputElement, files: ReadonlyArray<File>) => {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  input.files = transfer.files
}
