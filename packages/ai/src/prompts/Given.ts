import type { BriefText } from "../AiRequest.ts"

/** Letters of a brief that a model is shown, all files together, and rows of each table. */
export interface Room {
  readonly letters: number
  readonly rows: number
}

const cut = (text: string, most: number): string => text.length <= most ? text : `${text.slice(0, Math.max(0, most))}…`

/** The brief as far as there is room for it: what was typed comes first, then one file after the other. */
export const given = (brief: BriefText, { letters, rows }: Room) => {
  let left = letters
  const take = (text: string) => {
    const taken = cut(text, left)
    left -= taken.length
    return taken
  }
  return {
    locale: brief.locale,
    problem: take(brief.problem),
    today: take(brief.today),
    improvement: take(brief.improvement),
    result: take(brief.result),
    answers: (brief.answers ?? []).map(({ answer, question }) => ({ question, answer: take(answer) })),
    files: brief.attachments.map(({ name, tables, text }) => ({
      name: take(name),
      text: take(text),
      tables: tables.map((table) => ({
        header: table.header.map(take),
        rows: table.rows.slice(0, rows).map((row) => row.map(take))
      }))
    }))
  }
}
