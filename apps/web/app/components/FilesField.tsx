import { type DragEvent, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { byteSize } from "./Formats.ts"
import { faultOfFiles, fill } from "./FormFiles.ts"
import { Fault } from "./TextField.tsx"
import { useHydrated } from "./useHydrated.ts"

const documents = ".pdf,.docx,.odt,.rtf,.txt,.md,.html,.csv,.xlsx,.pptx,.eml,.png,.jpg,.jpeg,.webp,.svg"

/** A native file input; with JavaScript also a place to drop files on, and a list to take them out of again. */
export const FilesField = ({ fault, locale }: { readonly fault?: string | undefined; readonly locale: string }) => {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<ReadonlyArray<File>>([])
  const [over, setOver] = useState(false)
  const hydrated = useHydrated()

  // The page is there before its script is: what was picked in between raised no event that anybody heard.
  useEffect(() => setFiles([...input.current?.files ?? []]), [])

  const replace = (next: ReadonlyArray<File>) => {
    if (input.current !== null) fill(input.current, next)
    setFiles(next)
  }
  const add = (more: ReadonlyArray<File>) =>
    replace([
      ...files,
      ...more.filter((file) => !files.some(({ name, size }) => name === file.name && size === file.size))
    ])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add([...event.dataTransfer.files])
  }
  const limit = faultOfFiles(files)
  const shown = limit === undefined ? fault : t(`errors.${limit}`)
  const total = byteSize(files.reduce((sum, { size }) => sum + size, 0), locale)

  return (
    <div className="field">
      <label htmlFor="files">
        {t("form.files")} <span className="optional">({t("form.optional")})</span>
      </label>
      <p className="hint" id="files-hint">{t("form.filesHint")}</p>
      {shown !== undefined && <Fault name="files">{shown}</Fault>}
      <div
        className={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          id="files"
          name="files"
          type="file"
          multiple
          accept={documents}
          aria-describedby={shown === undefined ? "files-hint" : "files-hint files-fault"}
          {...(shown === undefined ? {} : { "aria-invalid": true })}
          onChange={(event) => add([...event.currentTarget.files ?? []])}
        />
        {hydrated && files.length === 0 && <p className="hint">{t("form.filesDrop")}</p>}
        {files.length > 0 && (
          <>
            <ul className="file-list">
              {files.map((file) => (
                <li key={`${file.name}/${file.size}`}>
                  <bdi className="name">{file.name}</bdi>
                  <span className="number">{byteSize(file.size, locale)}</span>
                  <button
                    type="button"
                    className="remove"
                    aria-label={t("form.filesRemove", { name: file.name })}
                    onClick={() => replace(files.filter((other) => other !== file))}
                  >
                    <svg viewBox="0 0 12 12" aria-hidden="true">
                      <path d="M1 1l10 10M11 1L1 11" stroke="currentColor" strokeWidth="2" />
                    </svg>
                  </button>
                </li>
              ))}
            </ul>
            <output className="hint">{t("form.filesTotal", { count: files.length, size: total })}</output>
          </>
        )}
      </div>
    </div>
  )
}
