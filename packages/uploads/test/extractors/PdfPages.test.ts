import { assert, describe, it } from "@effect/vitest"
import { extractionBounds } from "../../src/Extracted.ts"
import { linesOf, type Piece } from "../../src/extractors/PdfLine.ts"
import { tablesOf } from "../../src/extractors/PdfPages.ts"
import { dice } from "../fixtures/Mutation.ts"

const piece = (left: number, y: number, glyphs: string, size = 10): Piece => ({
  left,
  right: left + glyphs.length * size * 0.5,
  y,
  size,
  glyphs
})

/** Lines of cells, every cell at its column's left edge; `step` is the distance of two lines. */
const drawn = (grid: ReadonlyArray<ReadonlyArray<string>>, top: number, step = 16, columns = 120) =>
  grid.flatMap((row, at) =>
    row.flatMap((cell, column) => cell === "" ? [] : [piece(40 + column * columns, top + at * step, cell)])
  )

const read = (...pages: ReadonlyArray<ReadonlyArray<Piece>>) =>
  tablesOf(pages.map((pieces) => linesOf(pieces, false))).map(({ header, rows }) => [header, ...rows])

const stock = [["Item", "Place", "Count"], ["Saw", "Hall 1", "3"], ["Hammer", "Hall 2", "12"], ["Nail", "Yard", "900"]]

describe("Tables drawn on pages", () => {
  it("need three lines with the same columns", () => {
    assert.deepStrictEqual(read(drawn(stock, 100)), [stock])
    assert.deepStrictEqual(read(drawn(stock.slice(0, 2), 100)), [])
  })

  it("are found between sentences, which stay outside", () => {
    const sentence = "All that we keep is written down here and checked every year in spring"
    const page = [piece(40, 60, sentence), ...drawn(stock, 100), piece(40, 190, sentence)]
    assert.deepStrictEqual(read(page), [stock])
  })

  it("keep numbers that end at one edge in their column", () => {
    const right = (value: string, y: number) => ({ ...piece(0, y, value), left: 300 - value.length * 5, right: 300 })
    const page = ["1", "22", "3,333,333.00", "4"].flatMap((value, at) => [
      piece(40, 116 + at * 16, `Row ${at}`),
      right(value, 116 + at * 16),
      piece(320, 116 + at * 16, "fine")
    ])
    const head = [piece(40, 100, "Name"), right("Price", 100), piece(320, 100, "Note")]
    assert.deepStrictEqual(read([...head, ...page])[0]?.map((row) => row[1]), ["Price", "1", "22", "3,333,333.00", "4"])
  })

  it("join cells that wrap, also where rows are as close as lines", () => {
    const wrapped = [["Item", "Note", "Count"], ["Saw", "old and", "3"], ["", "blunt", ""], ["Nail", "new", "9"]]
    const whole = [["Item", "Note", "Count"], ["Saw", "old and blunt", "3"], ["Nail", "new", "9"]]
    assert.deepStrictEqual(read(drawn(wrapped, 100, 12)), [whole])
  })

  it("keep empty cells empty", () => {
    const gaps = [["Item", "Place", "Count"], ["Saw", "", "3"], ["Nail", "Yard", ""], ["Glue", "", "1"]]
    assert.deepStrictEqual(read(drawn(gaps, 100)), [gaps])
  })

  it("go on over pages with and without a repeated heading, but not into page numbers", () => {
    const more = [["Glue", "Yard", "1"], ["Rope", "Hall 1", "2"], ["Tar", "Hall 2", "4"]]
    const furniture = (page: number) => [piece(40, 30, "Our stock"), piece(40, 800, `Page ${page}`)]
    const first = [...furniture(1), ...drawn(stock, 740)]
    const plain = [...furniture(2), ...drawn(more, 70)]
    const repeated = [...furniture(2), ...drawn([stock[0] ?? [], ...more], 70)]
    assert.deepStrictEqual(read(first, plain), [[...stock, ...more]])
    assert.deepStrictEqual(read(first, repeated), [[...stock, ...more]])
  })

  it("are neither newspapers nor forms", () => {
    const line = "words that run on until the end of it"
    const paper = Array.from({ length: 12 }, () => [line, line])
    assert.deepStrictEqual(read(drawn(paper, 100, 12, 230)), [])
    assert.deepStrictEqual(read(drawn([["Name:", "Jan"], ["Town:", "Ede"], ["Phone:", "12"]], 100)), [])
  })

  it("find any table of words and numbers as it was drawn", () => {
    const roll = dice(3)
    const word = () => "abcdefghijklmnop".slice(0, 2 + Math.floor(roll() * 12))
    for (let at = 0; at < 200; at++) {
      const width = 2 + Math.floor(roll() * 4)
      const grid = Array.from({ length: 3 + Math.floor(roll() * 30) }, () => Array.from({ length: width }, word))
      assert.deepStrictEqual(read(drawn(grid, 50, 13 + Math.floor(roll() * 12))), [grid])
    }
  })
})

describe("Hostile pages", () => {
  const shapes: Record<string, (at: number, roll: () => number) => Piece> = {
    "a grid": (at) => piece((at % 39) * 30, Math.floor(at / 39) * 12, "x"),
    "confetti": (_, roll) => piece(roll() * 600, roll() * 800, "x"),
    "one line": (at) => piece(at / 10, 100, "ab"),
    "slanted lines": (at) => piece(((at * 7) % 20) * 40, at * 0.19, "z", 4),
    "ragged rows": (at) => piece((at % (2 + (Math.floor(at / 500) % 30))) * 35, Math.floor(at / 20) * 14, "q")
  }
  for (const [name, shape] of Object.entries(shapes)) {
    it(`with 100,000 pieces in ${name} are given up in time`, () => {
      for (const count of [1, 10]) {
        const roll = dice(count)
        const pages = Array.from(
          { length: count },
          () => Array.from({ length: 100_000 / count }, (_, at) => shape(at, roll))
        )
        const before = process.cpuUsage()
        const tables = tablesOf(pages.map((pieces) => linesOf(pieces, false)))
        const { system, user } = process.cpuUsage(before)
        assert.isBelow((system + user) / 1e6, 2.5)
        assert.isAtMost(tables.length, extractionBounds.tables + 1)
      }
    })
  }
})
