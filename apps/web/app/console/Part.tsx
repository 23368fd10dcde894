import type { ReactNode } from "react"

interface PartProps {
  readonly title: string
  readonly children: ReactNode
}

/** One part of a page of the console, under its name. */
export const Part = ({ children, title }: PartProps) => (
  <section className="part">
    <h2>{title}</h2>
    {children}
  </section>
)
