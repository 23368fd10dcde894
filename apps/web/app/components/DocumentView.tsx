import type { Block, Document } from "@statex/prototypes/documents/Document"
import { useTranslation } from "react-i18next"
import { languages } from "../languages.ts"

const BlockView = ({ block, title }: { readonly block: Block; readonly title: string }) => {
  switch (block._tag) {
    case "Heading":
      return block.level === 2 ? <h2 id={block.id}>{block.text}</h2> : <h3 id={block.id}>{block.text}</h3>
    case "Paragraph":
      return <p data-ai-nature={block.by?.nature} data-ai-tier={block.by?.name}>{block.text}</p>
    case "Quote":
      // The visitor's own words, perhaps in another language.
      return <blockquote dir="auto">{block.text}</blockquote>
    case "List":
      return <ul>{block.items.map((item, index) => <li key={`${index}/${item}`}>{item}</li>)}</ul>
    case "Picture":
      return (
        <figure>
          <img src={block.source} alt="" loading="lazy" />
          <figcaption>{block.text}</figcaption>
        </figure>
      )
    case "Table":
      // Wider than the page on a telephone: it scrolls inside, also by keyboard.
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="wide" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>{block.header.map((cell, index) => <th key={`${index}/${cell}`} scope="col">{cell}</th>)}</tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={`${index}/${row[0]}`}>
                  {row.map((cell, column) => <td key={`${column}/${cell}`}>{cell}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )
  }
}

/** The heading under which each block stands: tables are named by it. */
const withTitles = ({ blocks, title }: Document) => {
  const placed: Array<{ readonly block: Block; readonly title: string }> = []
  let last = title
  for (const block of blocks) {
    if (block._tag === "Heading") last = block.text
    placed.push({ block, title: last })
  }
  return placed
}

/** A document as a sheet of paper, with its contents beside it; in its own language, whatever the page's is. */
export const DocumentView = ({ document }: { readonly document: Document }) => {
  const { t } = useTranslation()
  const { locale, title } = document
  const chapters = document.blocks.flatMap((block) => block._tag === "Heading" && block.level === 2 ? [block] : [])
  const language = { lang: locale, dir: languages.find((each) => each.locale === locale)?.dir }
  return (
    <div className="paper">
      <nav className="contents" aria-labelledby="contents">
        <h2 id="contents">{t("document.contents")}</h2>
        <ol {...language}>
          {chapters.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
      <article className="leaf" {...language}>
        <h1>{title}</h1>
        {withTitles(document).map((placed, index) => <BlockView key={index} {...placed} />)}
      </article>
    </div>
  )
}
