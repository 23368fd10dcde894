import type { ReactNode } from "react"

interface ScrollProps {
  /** What is inside, for those who come to it with a keyboard. */
  readonly label: string
  readonly children: ReactNode
  /** Rows beyond a screenful move in here, too. */
  readonly tall?: boolean
}

/** What is wider than a small screen moves in here, and the page stays. */
export const Scroll = ({ children, label, tall }: ScrollProps) => (
  <div className={tall === true ? "scroll tall" : "scroll"} role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
)
