import { assert, describe, it } from "@effect/vitest"
import type { BriefText } from "@statex/ai/AiRequest"
import type { Understanding } from "@statex/ai/Understanding"
import { locales } from "@statex/kernel/Locale"
import { htmlOf } from "@statex/prototypes/documents/DocumentHtml"
import { markdownOf } from "@statex/prototypes/documents/Markdown"
import { planDocument } from "@statex/prototypes/documents/PlanDocument"
import { writePlan } from "@statex/prototypes/documents/PlanWriter"
import { termsDocument } from "@statex/prototypes/documents/TermsDocument"
import { writeTerms } from "@statex/prototypes/documents/TermsWriter"
import { expected } from "@statex/prototypes/offer/EffortModel"
import { packageFor, priceList } from "@statex/prototypes/offer/PriceList"

const hostile = "</title><script>alert(1)</script> | [x](javascript:alert(1)) # *"

const given: BriefText = {
  locale: "en",
  problem: "I lend boats. A boat has a name and 4 seats. Status: free, lent.",
  today: "",
  improvement: "",
  result: hostile,
  attachments: []
}

const understanding: Understanding = {
  locale: "en",
  family: "records",
  name: "Boats",
  summary: `Boats are kept. ${hostile}`,
  audience: ["the team"],
  journeys: [{ id: "UJ-1", actor: "the team", story: "adds a boat", priority: "P1" }],
  requirements: [
    {
      id: "FR-1",
      statement: "A boat has a name and 4 seats.",
      quote: "A boat has a name and 4 seats.",
      origin: "asked",
      priority: "must",
      checks: [{
        id: "AC-1.1",
        given: "The form is open.",
        when: "A boat is saved.",
        outcome: "It is listed.",
        view: "boat-form"
      }],
      views: ["boat-form"]
    },
    {
      id: "FR-2",
      statement: "Boats can be exported.",
      quote: "",
      origin: "derived",
      priority: "could",
      checks: [
        {
          id: "AC-2.1",
          given: "The list is open.",
          when: "It is exported.",
          outcome: "A file is there.",
          view: "boat-list"
        }
      ],
      views: ["boat-list"]
    }
  ],
  entities: [{
    id: "boat",
    singular: "Boat",
    plural: "Boats",
    fields: [{ id: "name", label: "Name" }],
    personal: false
  }],
  assumptions: [{ text: "One office.", ifFalse: "Places are needed." }],
  questions: [{ id: "who", text: "Who lends?", standing: "Everybody.", options: [], impact: 50 }],
  goals: [],
  outside: [],
  also: [],
  risks: ["Paper lists."],
  glossary: [{ term: "Boat", meaning: "What is lent" }],
  notUnderstood: [hostile]
}

const written = (over: Partial<Understanding> = {}, said = given) => {
  const changed = { ...understanding, ...over }
  const plan = writePlan({ understanding: changed, version: 1 })
  const terms = writeTerms({
    understanding: changed,
    plan,
    version: 1,
    date: "2026-11-23",
    tier: { name: "composer", nature: "rules" },
    inputs: [{ name: "boats.csv", kind: "csv", note: "text" }],
    inputsDigest: "0".repeat(64),
    given: said
  })
  return { plan, terms }
}

describe("the terms of reference", () => {
  it("trace every requirement to a check, a task and a screen", () => {
    const { plan, terms } = written()
    const tasks = new Set(plan.phases.flatMap((phase) => phase.tasks.map((task) => task.id)))
    for (const row of terms.trace) {
      assert.isNotEmpty(row.checks, row.requirement)
      assert.isNotEmpty(row.tasks, row.requirement)
      assert.isTrue(row.tasks.every((task) => tasks.has(task)))
    }
    assert.deepStrictEqual(terms.lint, { score: 100, findings: [] })
  })

  it("are marked down for a number that nobody gave, a promise without measure, an invented quote and an orphan", () => {
    const [first] = understanding.requirements
    const { terms } = written({
      requirements: [
        { ...first, statement: "The list is fast and holds 500 boats.", quote: "We have 500 boats." },
        { ...first, id: "FR-2", checks: [] }
      ]
    })
    assert.deepStrictEqual(terms.lint.findings, [
      "FR-2: no acceptance check",
      "FR-1: quotes what was not said",
      "FR-1: “fast” cannot be measured",
      "FR-1: the number 500 stands in no input"
    ])
    assert.strictEqual(terms.lint.score, 80)
  })

  it("are marked down for two sentences in one, a foreign script, a word said twice and a term that nobody uses", () => {
    const [first] = understanding.requirements
    const { terms } = written({
      locale: "ru",
      requirements: [
        { ...first, statement: "Лодка имеет имя. Лодка имеет места." },
        { ...first, id: "FR-2", statement: "Boats are listed." },
        { ...first, id: "FR-3", statement: "Boats are listed." }
      ],
      glossary: [{ term: "Парус", meaning: "Не встречается" }]
    })
    assert.deepStrictEqual(terms.lint.findings, [
      "FR-1: more than one sentence",
      "FR-2: not in the language of the brief",
      "FR-3: not in the language of the brief",
      "“Boats are listed.” is said twice",
      "glossary: “Парус” is not used"
    ])
  })

  it("take a number for given however it is written, and for invented otherwise", () => {
    const [first] = understanding.requirements
    const says = (statement: string, problem: string) =>
      written({ summary: "Boats.", requirements: [{ ...first, statement, quote: problem }] }, {
        ...given,
        problem,
        result: ""
      }).terms.lint
        .findings
        .filter((one) => one.includes("number"))
    assert.deepStrictEqual(says("Open from 09:00 to 17:30.", "We are open 9–17:30 for four boats."), [])
    assert.deepStrictEqual(says("At most 4 boats from 9:30.", "Four boats from 9h30."), [])
    assert.deepStrictEqual(says("At most 1 boat.", "Boats are lent."), ["FR-1: the number 1 stands in no input"])
    assert.deepStrictEqual(says("More than 0 days.", "Boats are late."), ["FR-1: the number 0 stands in no input"])
  })

  it("know a term in each of its cases, and only where its words stand together", () => {
    const finds = (locale: "en" | "pl" | "ar", term: string, summary: string) =>
      written({ locale, summary, entities: [], glossary: [{ term, meaning: "" }] }).terms.lint
        .findings
        .filter((one) => one.startsWith("glossary"))
    assert.deepStrictEqual(finds("pl", "Wolna godzina", "Klientka wybiera wolną godzinę."), [])
    assert.lengthOf(finds("pl", "Wolna godzina", "Godzina jest wpisana, a pokój wolny."), 1)
    assert.lengthOf(finds("pl", "Masażystka", "Klientka wybiera wolną godzinę."), 1)
    assert.deepStrictEqual(finds("ar", "وقت متاح", "يختار الزائر يومًا ووقتًا متاحًا."), [])
    assert.deepStrictEqual(finds("en", "Free time", "Guests pick a free time."), [])
    assert.lengthOf(finds("en", "Free time", "Guests are free, and on time."), 1)
  })

  it("say that rules wrote them, and what was not understood, word for word", () => {
    const { terms } = written()
    const text = markdownOf(termsDocument(terms, undefined))
    assert.include(text, "without a language model")
    assert.include(text, "## What we did not understand")
    assert.include(text, "boats.csv")
  })
})

describe("every medium", () => {
  it.each(locales)("draws the documents in %s, each requirement once", (locale) => {
    const { plan, terms } = written({ locale })
    const document = termsDocument(terms, undefined)
    const headings = document.blocks.flatMap((block) => block._tag === "Heading" && block.level === 3 ? [block.id] : [])
    assert.deepStrictEqual(headings, ["fr-1", "fr-2"])
    assert.include(htmlOf(document), `<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`)
    assert.isNotEmpty(planDocument(plan, "Boats").blocks)
  })

  it("holds what tiers added, each with who wrote it, and treats it as words", () => {
    const { plan, terms } = written()
    const by = { name: "far<away>", nature: "model" } as const
    const added = planDocument({
      ...plan,
      letter: { paragraphs: ["<b>We</b> propose this."], nextStep: "Answer us.", by },
      architect: {
        components: [{ name: "Records", purpose: "Keeps boats.", requirements: ["FR-1"] }],
        data: [],
        interfaces: [],
        decisions: [{ decision: "One database.", reason: "Few boats." }],
        risks: [],
        by
      }
    }, "Boats")
    const found = { kind: "missing" as const, text: "Oars are missing.", quote: "oars" }
    const reviewed = termsDocument({ ...terms, review: { findings: [found], by } }, undefined)
    for (const [document, heading] of [[added, "letter"], [added, "parts"], [reviewed, "review"]] as const) {
      const html = htmlOf(document)
      assert.include(html, `id="${heading}"`)
      assert.include(html, "data-ai-nature=\"model\" data-ai-tier=\"far&lt;away&gt;\"")
      assert.notInclude(html, "<b>")
    }
    assert.include(markdownOf(reviewed), "Missing: Oars are missing. “oars”")
    assert.notInclude(htmlOf(termsDocument(terms, undefined)) + htmlOf(planDocument(plan, "Boats")), "data-ai")
  })

  it("treats the words of a brief as words", () => {
    const { terms } = written()
    const document = termsDocument(terms, undefined)
    assert.notInclude(htmlOf(document), "<script>")
    const text = markdownOf(document)
    assert.notInclude(text, "<script>")
    assert.notInclude(text, "[x](")
  })
})

describe("the offer", () => {
  it("takes every price from the dated list and recommends the smallest package that holds the work", () => {
    const { plan } = written()
    assert.deepStrictEqual(plan.offer.packages.map(({ from }) => from.minor), [0, 500_000, 1_500_000, 5_000_000, 990])
    const recommended = plan.offer.packages.filter((one) => one.recommended).map(({ name }) => name)
    assert.deepEqual(recommended, [packageFor(plan.total.likely, priceList)])
    assert.strictEqual(packageFor(10, priceList), "starter")
    assert.strictEqual(packageFor(10.5, priceList), "professional")
    assert.strictEqual(packageFor(31, priceList), "enterprise")
  })

  it("puts acceptance after every function, and the launch last", () => {
    const { plan } = written()
    const tasks = plan.phases.flatMap((phase) => phase.tasks)
    const functions = plan.phases[1]?.tasks.map(({ id }) => id) ?? []
    const acceptance = tasks.find(({ after }) => functions.every((id) => after.includes(id)))
    assert.deepStrictEqual(tasks.at(-1)?.after, acceptance === undefined ? [] : [acceptance.id])
    assert.isDefined(acceptance)
    const place = new Map(tasks.map(({ id }, at) => [id, at]))
    for (const { after, id } of tasks) {
      for (const before of after) assert.isBelow(place.get(before) ?? Infinity, place.get(id) ?? -1)
    }
  })

  it("adds the three points of every task up", () => {
    const { plan } = written()
    const tasks = plan.phases.flatMap((phase) => phase.tasks)
    assert.closeTo(plan.total.likely, tasks.reduce((days, task) => days + task.days.likely, 0), 0.001)
    for (const point of ["low", "likely", "high"] as const) {
      assert.closeTo(plan.total[point], plan.counted.reduce((days, line) => days + line.days[point], 0), 0.001)
    }
    assert.isTrue(tasks.every(({ days }) => days.low <= days.likely && days.likely <= days.high))
  })

  it("states the weighted mean of independent tasks and the range of four cases in five", () => {
    const task = { low: 1, likely: 2, high: 9 }
    assert.deepStrictEqual(expected([task]), { mean: 3, low: 1.29, high: 4.71 })
    // Four equal tasks vary twice as much as one, not four times.
    assert.deepStrictEqual(expected([task, task, task, task]), { mean: 12, low: 8.58, high: 15.42 })
  })
})
