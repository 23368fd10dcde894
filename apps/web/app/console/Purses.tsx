import type { Purse } from "@statex/ai/spending/Spending"
import { count, dollars, percent } from "./Amounts.ts"
import { type Did, share } from "./ByDay.ts"
import { words } from "./Words.ts"

interface PurseProps {
  readonly title: string
  readonly purse: Purse
}

const noteOf = ({ held, most }: Purse): string =>
  most === 0 ? words.nothingPaid : held >= most ? words.full : words.left(dollars(most - held))

const PurseFact = ({ purse, title }: PurseProps) => {
  const { held, most } = purse
  const filled = most === 0 ? 100 : Math.min(100, (held / most) * 100)
  return (
    <div className={held >= most ? "held full" : "held"}>
      <dt>{title}</dt>
      <dd>
        <p className="figure">
          {dollars(held)} <span className="quiet">{words.ofCap(dollars(most))}</span>
        </p>
        <svg className="purse" aria-hidden="true">
          <rect className="cap" width="100%" height="100%" />
          <rect className="filled" width={`${Math.round(filled * 100) / 100}%`} height="100%" />
        </svg>
        <p className="quiet">{noteOf(purse)}</p>
      </dd>
    </div>
  )
}

interface PursesProps {
  readonly purses: { readonly day: Purse; readonly month: Purse } | null
  /** What was done today, by anybody and by nobody; nothing where no book says it. */
  readonly today: Did | undefined
  readonly unanswered: number
}

/** Where the day stands: money first. */
export const Purses = ({ purses, today, unanswered }: PursesProps) => (
  <dl className="purses">
    {purses !== null && (
      <>
        <PurseFact title={words.today} purse={purses.day} />
        <PurseFact title={words.month} purse={purses.month} />
      </>
    )}
    {today !== undefined && (
      <>
        <div>
          <dt>{words.answered}</dt>
          <dd>
            <p className="figure">{count(today.works - unanswered)}</p>
            <p className="quiet">{unanswered === 0 ? words.allAnswered : words.unanswered(count(unanswered))}</p>
          </dd>
        </div>
        <div>
          <dt>{words.remembered}</dt>
          <dd>
            <p className="figure">{percent(share(today))}</p>
            <p className="quiet">{words.rememberedNote(count(today.remembered))}</p>
          </dd>
        </div>
      </>
    )}
  </dl>
)
