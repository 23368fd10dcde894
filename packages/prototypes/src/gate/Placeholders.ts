import type { Locale } from "@statex/kernel/Locale"
import type { Page } from "./Page.ts"
import { isEmptyFunction, nameOf, type Script, textOfNode } from "./Script.ts"
import { hasExtension, stringsIn, type Subject, textOf } from "./Subject.ts"
import { distinct, type Finding, quote, type Verdict } from "./Verdict.ts"

const filler =
  /lorem\s+ipsum|dolor\s+sit\s+amet|consectetur\s+adipisc|sed\s+do\s+eiusmod|лорем\s+ипсум|لوريم\s+[اإ]يبسوم/i
const invitations =
  /\b(?:your (?:text|content|title|company|logo) here|insert (?:text|content|title) here|placeholder (?:text|content)|sample text here|replace this text)\b|\[(?:your|insert) [^\]]+\]/i
const elisions =
  /\b(?:rest of (?:the |your )?(?:code|file|component|implementation)|(?:rest|existing|remaining) (?:code )?(?:is |remains |stays )?unchanged|existing code here|your code here|implementation goes here)\b/i
const leaks = /^(?:undefined|null|NaN|\[object \w+\])$|\{\{\s*\w+\s*\}\}|\$\{\s*\w+\s*\}/

/** A note to oneself: upper case and followed by what is to be done; alone it may be a column of a board. */
const note = /\b(?:TODO|FIXME|XXX|TBD)\b\s*[:(]|\b(?:FIXME|TBD)\b|\bTODO\s+[a-z]/
/** In Spanish "TODO" is a word. */
const spanishNote = /\b(?:TODO|FIXME|XXX|TBD)\b\s*[:(]|\b(?:FIXME|TBD)\b/

/** What in a text that people read was never meant to be read. */
export const placeholderIn = (text: string, locale: Locale): string | undefined =>
  filler.test(text)
    ? "filler text"
    : invitations.test(text)
    ? "text that asks to be replaced"
    : elisions.test(text)
    ? "a mark for left-out work"
    : leaks.test(text.trim())
    ? "a value that leaked from a script"
    : (locale === "es" ? spanishNote : note).test(text)
    ? "a note to the author"
    : undefined

/** A bare note word is somebody's own when the blueprint or the brief says it too. */
const bareNote = /^(?:TODO|FIXME|XXX)$/

export const textPlaceholders = (subject: Subject, page: Page): ReadonlyArray<Finding> =>
  page.texts.flatMap(({ text }) => {
    const bare = bareNote.test(text) && !subject.own.has(text) && subject.blueprint.locale !== "es"
    const what = bare ? "a note to the author" : placeholderIn(text, subject.blueprint.locale)
    const theirs = what === "a note to the author" && subject.brief.includes(text) ||
      what === "a value that leaked from a script" && subject.samples.has(text)
    return what === undefined || theirs ? [] : [{ where: subject.aim(page.path), what: `${what}: ${quote(text)}` }]
  })

const gestures = new Set(["click", "submit", "change", "input", "keydown", "keyup", "pointerdown", "pointerup"])

const emptyHandlers = (script: Script): ReadonlyArray<string> =>
  script.nodes.flatMap((node) => {
    if (node.type === "CallExpression" && nameOf(node["callee"]) === "addEventListener") {
      const [kind, handler]: ReadonlyArray<unknown> = Array.isArray(node["arguments"]) ? node["arguments"] : []
      const gesture = textOfNode(kind) ?? ""
      return gestures.has(gesture) && isEmptyFunction(handler) ? [`an empty handler for ${gesture}`] : []
    }
    if (node.type !== "AssignmentExpression" || !isEmptyFunction(node["right"])) return []
    const name = nameOf(node["left"])
    return name.startsWith("on") && gestures.has(name.slice(2)) ? [`an empty handler for ${name.slice(2)}`] : []
  })

const scriptPlaceholders = (subject: Subject) => (script: Script): ReadonlyArray<string> => [
  ...emptyHandlers(script),
  ...script.comments.flatMap((comment) =>
    elisions.test(comment) || /\b(?:TODO|FIXME)\b/.test(comment) ? [`an unfinished comment: ${quote(comment)}`] : []
  ),
  ...script.strings.flatMap((text) =>
    filler.test(text) || elisions.test(text) || invitations.test(text) && !subject.own.has(text)
      ? [`a string that was never replaced: ${quote(text)}`]
      : []
  )
]

/** What scripts will show: the strings of data files. Marks like {{name}} are theirs to fill in. */
const dataPlaceholders = (subject: Subject): ReadonlyArray<Finding> =>
  subject.site.files.filter((file) => hasExtension(file, "json", "webmanifest")).flatMap((file) =>
    stringsIn(JSON.parse(textOf(file))).flatMap((text) =>
      (filler.test(text) || elisions.test(text)) && !subject.brief.includes(text)
        ? [{ where: subject.aim(file.path), what: `filler text: ${quote(text)}` }]
        : []
    )
  )

const deadLinks = (page: Page): ReadonlyArray<string> =>
  page.elements.flatMap(({ attributes, tag }) => {
    const href = attributes["href"]?.trim().toLowerCase()
    if (tag !== "a" || href === undefined) return []
    return href === "#" || href === "" || href.startsWith("javascript:") ? [`a link to ${quote(href)}`] : []
  })

/** G15: nothing that was left for later. */
export const checkPlaceholders = (subject: Subject): Verdict => {
  const at = (path: string) => (what: string): Finding => ({ where: subject.aim(path), what })
  const texts = subject.pages.reduce((sum, page) => sum + page.texts.length, 0)
  return {
    id: "G15",
    evidence: [`${texts} texts and ${subject.scripts.length} scripts searched for filler, notes and empty handlers`],
    findings: distinct([
      ...subject.pages.flatMap((page) => [
        ...textPlaceholders(subject, page),
        ...deadLinks(page).map(at(page.path)),
        ...page.comments.flatMap((comment) =>
          elisions.test(comment) || /\b(?:TODO|FIXME)\b/.test(comment)
            ? [at(page.path)(`an unfinished comment: ${quote(comment)}`)]
            : []
        )
      ]),
      ...dataPlaceholders(subject),
      ...subject.scripts.flatMap((script) => scriptPlaceholders(subject)(script).map(at(script.path)))
    ])
  }
}
