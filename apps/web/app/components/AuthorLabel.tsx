import type { RunView } from "@statex/prototypes/RunView"
import { useTranslation } from "react-i18next"

type Author = RunView["authors"][number]

const nameOf = ({ model, tier }: Author) => model === undefined ? tier : `${model}, ${tier}`

/** Who made it, in words that nobody can overlook: one sentence, or one for each part where several had a hand in it. */
export const AuthorLabel = ({ authors }: { readonly authors: RunView["authors"] }) => {
  const { t } = useTranslation()
  const [first] = authors
  if (first === undefined) return null
  const alone = authors.every((author) => author.nature === first.nature && nameOf(author) === nameOf(first))
  return (
    <aside className="author" aria-labelledby="author">
      <h2 id="author">{t("result.author")}</h2>
      {alone ? <p>{t(`result.${first.nature}`, { tier: nameOf(first) })}</p> : (
        <>
          <ul>
            {authors.map((author) => (
              <li key={`${author.of} ${nameOf(author)}`}>
                {t(`authors.${author.of}`)}: {t(`authors.${author.nature}`, { tier: nameOf(author) })}
              </li>
            ))}
          </ul>
          <p>{t("authors.unreviewed")}</p>
        </>
      )}
    </aside>
  )
}
