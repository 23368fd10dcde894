import { minutesOf } from "./Days.ts"

/** Something between two minutes of a day. */
export interface Slot<A> {
  readonly from: number
  readonly to: number
  readonly item: A
}

/** Slots that overlap, and from which row on they reach over how many. */
export interface Block<A> {
  readonly row: number
  readonly rows: number
  readonly slots: ReadonlyArray<Slot<A>>
}

/** Minutes that a row of the table stands for. */
export const rowMinutes = 30

/** From when to when something lasts: an hour where no end is known, to midnight where it ends on the next day. */
export const slotOf = <A>(from: string, to: string | null, item: A): Slot<A> => {
  const begin = minutesOf(from)
  const end = to === null ? Math.min(begin + 60, 1440) : minutesOf(to)
  return { from: begin, to: end > begin ? end : 1440, item }
}

/** The whole hours that hold all slots; working hours where there are none. */
export const rangeOf = (slots: ReadonlyArray<Slot<unknown>>): { readonly from: number; readonly to: number } =>
  slots.length === 0 ? { from: 8, to: 18 } : {
    from: Math.floor(Math.min(...slots.map((slot) => slot.from)) / 60),
    to: Math.ceil(Math.max(...slots.map((slot) => slot.to)) / 60)
  }

/** The slots of one day as blocks of rows, counted from the hour `from`: what overlaps in a row stands in one block, side by side. */
export const blocksOf = <A>(slots: ReadonlyArray<Slot<A>>, from: number): ReadonlyArray<Block<A>> => {
  const blocks: Array<{ row: number; rows: number; slots: Array<Slot<A>> }> = []
  for (const slot of [...slots].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const row = Math.floor((slot.from - from * 60) / rowMinutes)
    const end = Math.ceil((slot.to - from * 60) / rowMinutes)
    const last = blocks.at(-1)
    if (last !== undefined && row < last.row + last.rows) {
      last.rows = Math.max(last.rows, end - last.row)
      last.slots.push(slot)
    } else blocks.push({ row, rows: end - row, slots: [slot] })
  }
  return blocks
}
