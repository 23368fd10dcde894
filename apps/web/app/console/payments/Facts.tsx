import type { ReactNode } from "react"

/** Named facts, one below the other. */
export const Facts = ({ facts }: { readonly facts: ReadonlyArray<readonly [name: string, fact: ReactNode]> }) => (
  <dl className="told-facts">
    {facts.map(([name, fact]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{fact}</dd>
      </div>
    ))}
  </dl>
)
