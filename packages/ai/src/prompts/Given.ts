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
  /** As many of a list as begin where there is still room. */
  const some = <A, B>(list: ReadonlyArray<A>, one: (item: A) => B): ReadonlyArray<B> =>
    list.flatMap((item) => left > 0 ? [one(item)] : [])
  const take = (text: string) => {
    const taken = cut(text, left)
    left -= taken.length + 1
    return taken
  }
  return {
    locale: brief.locale,
    problem: take(brief.problem),
    today: take(brief.today),
    improvement: take(brief.improvement),
    result: take(brief.result),
    answers: some(brief.answers ?? [], ({ answer, question }) => ({ question, answer: take(answer) })),
    files: some(brief.attachments, ({ name, tables, text }) => ({
      name: take(name),
      text: take(text),
      tables: some(tables, (table) => ({
        header: some(table.header, take),
        rows: some(table.rows.slice(0, rows), (row) => some(row, take))
      }))
    }))
  }
}
