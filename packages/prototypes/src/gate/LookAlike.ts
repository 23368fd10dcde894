import { wellKnown } from "./Brands.ts"
import { credentialIn, takes } from "./Credentials.ts"
import { fold, skeleton, wordsOf } from "./Homoglyph.ts"
import { isMention, isPosing } from "./Mention.ts"
import type { Page, PageElement } from "./Page.ts"
import type { Subject } from "./Subject.ts"
import { distinct, type Finding, quote } from "./Verdict.ts"

/** A name that a text bears, and whether the text spells it with signs that only look right. */
interface Claim {
  readonly brand: string
  readonly disguised: boolean
}

const runs = (words: ReadonlyArray<string>, wanted: ReadonlyArray<string>): number =>
  words.findIndex((_, at) => wanted.every((word, step) => words[at + step] === word))

const splits = (text: string): ReadonlyArray<string> => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "")

const unaccented = (text: string): string => text.normalize("NFD").replace(/\p{Mn}/gu, "").normalize("NFC")

const brands = wellKnown.map((brand) => {
  const written = brand.words.map(unaccented)
  const folded = brand.words.flatMap((word) => splits(fold(word)))
  const bones = folded.map(skeleton)
  return { name: brand.name, common: brand.common, written, folded, bones, joined: bones.join("") }
})

/** The brand that a name, a title or a heading claims to be; a text that merely mentions one claims nothing. */
export const claimIn = (text: string): Claim | undefined => {
  const written = splits(unaccented(text.toLowerCase()))
  const plain = splits(fold(text))
  const bones = wordsOf(text).map(skeleton)
  const whole = bones.join("")
  const named = brands.filter((brand) => runs(written, brand.written) >= 0)
  const imitated = brands.find((brand) =>
    !named.includes(brand) && brand.joined.length >= 5 &&
    (runs(bones, brand.bones) >= 0 || whole === brand.joined || bones.includes(brand.joined))
  )
  if (imitated !== undefined && named.length === 0) return { brand: imitated.name, disguised: true }
  const claimed = named.find((brand) => !brand.common || plain.length === brand.folded.length || isPosing(plain))
  return claimed === undefined || isMention(plain) ? undefined : { brand: claimed.name, disguised: false }
}

/** Where an app says who it is. */
const namesOf = (subject: Subject): ReadonlyArray<{ readonly where: string; readonly text: string }> => {
  const { blueprint } = subject
  return [
    { where: "shell", text: blueprint.name },
    ...blueprint.views.flatMap((view) => [
      { where: `view:${view.id}`, text: view.title },
      ...(view._tag === "Landing"
        ? view.sections.flatMap((section) =>
          section._tag === "Hero" || section._tag === "Lead"
            ? [{ where: `view:${view.id}`, text: section.heading }]
            : []
        )
        : [])
    ]),
    ...subject.pages.flatMap((page) =>
      page.elements.filter(({ tag }) => tag === "title" || tag === "h1").map(({ source }) => ({
        where: subject.aim(page.path),
        text: source.replace(/\s+/g, " ").trim()
      }))
    )
  ]
}

const typed = new Set(["input", "textarea"])
const quiet = new Set(["hidden", "submit", "button", "checkbox", "radio", "range", "color", "reset", "search"])

const isCard = (text: string): boolean => /\bcc-(?:number|csc|exp)/i.test(text)

/** A field that nobody can fill in and that says so: part of a picture of a form. */
const isInert = ({ attributes }: PageElement): boolean =>
  attributes["disabled"] !== undefined && attributes["data-inert"] !== undefined

const labelOf = (page: Page, id: string | undefined): string | undefined =>
  id === undefined
    ? undefined
    : page.elements.find(({ attributes, tag }) => tag === "label" && attributes["for"] === id)?.source

/** What the fields of a page say that they take. */
const askedIn = (page: Page): ReadonlyArray<string> =>
  page.elements.flatMap((element) => {
    const { attributes, tag } = element
    const type = attributes["type"]?.toLowerCase() ?? "text"
    if (!typed.has(tag) || quiet.has(type) || isInert(element)) return []
    if (type === "password") return ["a password"]
    if (isCard(attributes["autocomplete"] ?? "")) return ["a card number"]
    if (attributes["autocomplete"] === "one-time-code") return ["a one-time code"]
    const says = [
      labelOf(page, attributes["id"]),
      attributes["aria-label"],
      attributes["placeholder"],
      attributes["name"]
    ]
    const found = says.map((label) => label === undefined ? undefined : takes(label)).find((one) => one !== undefined)
    return found === undefined ? [] : [`a ${found}`]
  })

const askedByFields = (subject: Subject): ReadonlyArray<Finding> =>
  subject.blueprint.entities.flatMap((entity) =>
    entity.fields.flatMap((field) => {
      const found = field.kind === "boolean" || field.kind === "date" || field.kind === "reference"
        ? undefined
        : takes(field.label)
      return found === undefined
        ? []
        : [{ where: `entity:${entity.id}`, what: `asks for a ${found} in ${quote(field.label)}` }]
    })
  )

const signsIn = (subject: Subject): boolean =>
  subject.blueprint.entities.some((entity) => entity.fields.some((field) => credentialIn(field.label) !== undefined)) ||
  subject.pages.some((page) =>
    askedIn(page).length > 0 ||
    page.elements.some(({ source, tag }) => tag === "label" && credentialIn(source) !== undefined)
  )

/**
 * Fields that take what only its owner may know, and apps that bear a name people trust with it. A business that speaks of
 * a brand is not one.
 */
export const lookAlikeFindings = (subject: Subject): ReadonlyArray<Finding> => {
  const asked = [
    ...askedByFields(subject),
    ...subject.pages.flatMap((page) =>
      askedIn(page).map((what) => ({ where: subject.aim(page.path), what: `asks for ${what}` }))
    )
  ]
  const claims = signsIn(subject)
    ? namesOf(subject).flatMap(({ text, where }) => {
      const claim = claimIn(text)
      if (claim === undefined) return []
      const how = claim.disguised ? "is spelled to look like" : "bears the name of"
      return [{ where, what: `${quote(text)} ${how} ${claim.brand} and asks people to sign in` }]
    })
    : []
  return distinct([...claims, ...asked])
}
