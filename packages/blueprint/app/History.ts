import type { Refusal } from "../src/Refusal.ts"
import { inverse, isRefusal, type Write, type Written } from "../src/Writing.ts"

/** What was done on this page, so that it can be taken back and done again, step by step. */
export class History {
  private readonly write: (write: Write) => Promise<Written | Refusal>
  private readonly steps: Record<"done" | "undone", Array<Written>> = { done: [], undone: [] }

  constructor(write: (write: Write) => Promise<Written | Refusal>) {
    this.write = write
  }

  /** Something new was done; what had been taken back is gone. */
  add(written: Written): void {
    this.steps.done.push(written)
    this.steps.undone = []
  }

  clear(): void {
    this.steps.done = []
    this.steps.undone = []
  }

  /** Takes the last step back (`done`) or does it again (`undone`); `null` when there is none. */
  async turn(from: "done" | "undone"): Promise<Written | Refusal | null> {
    const step = this.steps[from].pop()
    if (step === undefined) return null
    const outcome = await this.write(inverse(step))
    if (!isRefusal(outcome)) this.steps[from === "done" ? "undone" : "done"].push(outcome)
    else if (outcome.key !== "changedMeanwhile") this.steps[from].push(step)
    return outcome
  }
}

const writes = "input:not([type=checkbox],[type=radio],[type=file]),textarea,select,[contenteditable],dialog *"

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), on a Mac with the command key; where text is written they belong to the text. */
export const watchUndoKeys = (undo: () => void, redo: () => void): void =>
  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return
    if (event.target instanceof Element && event.target.matches(writes)) return
    event.preventDefault()
    if (key === "y" || event.shiftKey) redo()
    else undo()
  })
