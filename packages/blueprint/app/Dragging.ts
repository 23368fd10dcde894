const own = "a, select, button, label"

/** Lets cards be dragged by the mouse, and by touch or pen at their grip so that the page still scrolls. */
export const dragCards = (board: HTMLElement, drop: (record: string, column: string) => void): void => {
  let card: HTMLElement | null = null
  let from = { x: 0, y: 0 }
  const columnAt = (event: PointerEvent): HTMLElement | null => {
    card?.classList.add("through")
    const under = document.elementFromPoint(event.clientX, event.clientY)
    card?.classList.remove("through")
    return under?.closest<HTMLElement>("[data-column]") ?? null
  }
  const mark = (column: HTMLElement | null) => {
    for (const other of board.querySelectorAll("[data-column]")) other.classList.toggle("target", other === column)
  }
  const end = () => {
    card?.classList.remove("dragged")
    card?.style.removeProperty("translate")
    mark(null)
    card = null
  }
  board.addEventListener("pointerdown", (event) => {
    if (!(event.target instanceof Element) || event.button !== 0 || event.target.closest(own) !== null) return
    if (event.pointerType !== "mouse" && event.target.closest(".grip") === null) return
    card = event.target.closest<HTMLElement>(".card")
    from = { x: event.clientX, y: event.clientY }
    if (card === null) return
    event.preventDefault()
    card.setPointerCapture(event.pointerId)
  })
  board.addEventListener("pointermove", (event) => {
    if (card === null) return
    const [x, y] = [event.clientX - from.x, event.clientY - from.y]
    if (Math.hypot(x, y) < 6 && !card.classList.contains("dragged")) return
    card.classList.add("dragged")
    card.style.setProperty("translate", `${x}px ${y}px`)
    mark(columnAt(event))
  })
  board.addEventListener("pointerup", (event) => {
    const [moved, column] = [card, card?.classList.contains("dragged") === true ? columnAt(event) : null]
    end()
    if (moved !== null && column !== null) drop(moved.dataset["record"] ?? "", column.dataset["column"] ?? "")
  })
  board.addEventListener("pointercancel", end)
}
