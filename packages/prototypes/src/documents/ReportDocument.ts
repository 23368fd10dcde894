import { documentWords } from "@statex/i18n/DocumentWords"
import type { Locale } from "@statex/kernel/Locale"
import type { GateReport } from "../GateReport.ts"
import { type Block, type Document, heading, list, paragraph, table } from "./Document.ts"

type Translate = ReturnType<typeof documentWords>

/** Where a picture of the report is shown, from the report's own address. */
export const pictureAddress = (name: string): string => `report/${name}`

const pictures = ({ results }: GateReport, t: Translate): ReadonlyArray<Block> => {
  const shots = results.flatMap((result) => result.shots ?? [])
  return shots.length === 0 ? [] : [
    heading(2, "pictures", t("report.heading.pictures")),
    ...shots.map(({ picture, view, width }): Block => ({
      _tag: "Picture",
      source: pictureAddress(picture),
      text: t("report.picture", { view, width: String(width) })
    }))
  ]
}

/** The report on a build: each check, its outcome and its evidence (in English, as the checks wrote it). */
export const reportDocument = (report: GateReport, locale: Locale, name: string): Document => {
  const t = documentWords(locale)
  const title = (id: string) => `${id} · ${t(`gate.${id}`)}`
  return {
    title: t("report.title", { name }),
    locale,
    blocks: [
      paragraph(t(report.passed ? "report.passed" : "report.failed", { score: report.score })),
      paragraph(report.browser === null ? t("report.noBrowser") : t("report.browser", { browser: report.browser })),
      paragraph(t("report.digest", { digest: report.digest })),
      heading(2, "summary", t("report.heading.summary")),
      ...table(
        ["check", "level", "outcome"].map((column) => t(`report.column.${column}`)),
        report.results.map((
          { id, level, outcome }
        ) => [title(id), t(`report.level.${level}`), t(`report.outcome.${outcome}`)])
      ),
      ...pictures(report, t),
      heading(2, "evidence", t("report.heading.evidence")),
      ...report.results.flatMap(({ evidence, findings, id }) => [
        heading(3, id.toLowerCase(), title(id)),
        ...list([...evidence, ...findings.map(({ what, where }) => `${where}: ${what}`)])
      ])
    ]
  }
}
