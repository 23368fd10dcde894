import { type RefObject, useEffect, useRef } from "react"

/** Pressing a button replaces it by others: the focus moves on to the first of them and is never lost. */
export const useFocusOnChange = (group: RefObject<HTMLElement>, state: string) => {
  const seen = useRef(state)
  useEffect(() => {
    if (seen.current === state) return
    seen.current = state
    const { activeElement } = document
    const isOurs = activeElement === document.body || group.current?.contains(activeElement) === true
    if (isOurs) group.current?.querySelector<HTMLElement>("[data-first]")?.focus({ preventScroll: true })
  }, [group, state])
}
