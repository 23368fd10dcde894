import { dashedStates, fromTo } from "./Chains.ts"
import { cueIn } from "./Cues.ts"
import { chainOf, clean, itemsOf, piecesOf } from "./Lists.ts"
import { enumerationsOf } from "./Mentions.ts"
import type { Passage } from "./Passage.ts"
import { knownIn, type Phrase, phraseAfter, type Tongue } from "./Phrases.ts"
import { standingsOf } from "./Standing.ts"
import { inOrder, stateRunOf } from "./StateRuns.ts"
import { isState, speakStates } from "./StateWords.ts"
import { capital, fold, has, look, wordsOf } from "./Words.ts"

/** The states that a passage lists, and what they are states of where it says so. */
export interface States {
  readonly options: ReadonlyArray<string>
  readonly subject?: Phrase
  readonly passage: Passage
  /** One follows the other. */
  readonly ordered: boolean
}

const mostStates = 12
const mostWords = 4
/** Languages whose states may begin with a preposition: "en reparto", "in Arbeit". */
const prepositional: ReadonlySet<string> = new Set(["fr", "it", "es", "nl", "de", "en", "cs", "pl"])
const prepositions =
  /^(?:en|in|à|da|por|sin|sans|senza|im|under|unter|onder|zur|ter|v|ve|na|k|ke|u|mimo|w|we|przed|poza)$/u

const usable = (options: ReadonlyArray<string>): ReadonlyArray<string> => {
  const short = [...new Set(options.map(capital))].filter((option) =>
    option.length <= 40 && wordsOf(option).length <= mostWords && !/[<>{}:;()]/u.test(option)
  )
  return short.length >= 2 && short.length <= mostStates ? short : []
}

/** Takes what leads to a state off: "they start as requested" → "requested". */
const bare = (piece: string, tongue: Tongue): string => {
  const { cues, grammar, stop } = tongue.lexicon
  const row = wordsOf(piece)
  const found = cueIn(row, cues.next)
  const state = (at: number) => cues.state.exec(row.slice(at).map((one) => one.folded).join(" "))?.index === 0
  const flow = found !== undefined && !(found.last === row.length - 1 && state(found.at)) ? found : undefined
  let from = flow === undefined ? 0 : flow.last + 1
  const leads = (at: number) => {
    const word = row[at]
    // "en reparto", "da confermare", "à relancer": the preposition is part of the state.
    const held = prepositional.has(tongue.locale) && prepositions.test(word?.folded ?? "") && row.length - at <= 3 &&
      !grammar.determiner.has(row[at + 1]?.folded ?? "") && !(state(at + 1) && row.length - at === 2)
    const idiom = held || state(at)
    return word !== undefined && at < row.length - 1 && !(idiom && stop.has(word.folded)) &&
      (stop.has(word.folded) && !idiom || grammar.determiner.has(word.folded) || grammar.adverb.has(word.folded) ||
        grammar.subject.has(word.folded) || has(tongue.lexicon.status, word.folded) ||
        cues.is.test(word.folded))
  }
  while (leads(from)) from++
  const word = row[from]
  return word === undefined ? "" : clean(piece.slice(word.start), tongue.lexicon, true)
}

/** The items of "a, b, c or d" up to the one behind the first joiner, and not into the next clause. */
const run = (text: string, tongue: Tongue): ReadonlyArray<string> => {
  const { and, cues } = tongue.lexicon
  const found: Array<string> = []
  for (const part of text.split(/[,،/]/u)) {
    const row = wordsOf(part)
    if (row.length === 0) continue
    const order = cueIn(row, cues.order) !== undefined && row.length > 1
    if (order && found.length > 0) break
    const joined = row.some((word, at) => at > 0 && and.has(word.folded))
    const leading = and.has(row[0]?.folded ?? "")
    const items = piecesOf(part, tongue.lexicon).map((piece) => bare(piece, tongue)).filter((piece) => piece !== "")
    const fits = items.filter((item) => wordsOf(item).length <= mostWords)
    if (fits.length < items.length && found.length > 0) {
      found.push(...fits.slice(0, 1).filter((item) => isState(item, tongue)))
      break
    }
    found.push(...items)
    if (joined || leading && found.length > 2) break
  }
  return found
}

/** "then" and its like stand between states as a comma does. */
const commas = (text: string, { lexicon }: Tongue): string => {
  const row = wordsOf(text)
  const single = row.filter((word) =>
    /^(?:then|puis|ensuite|dann|danach|schließlich|daarna|vervolgens|dan|luego|después|poi|dopo|infine|enfin|finally|pak|potom|nakonec|następnie|potem|потом|затем|ثم|بعدين|بعدها)$/u
      .test(word.folded)
  )
  const out = single.reduceRight((made, word) => `${made.slice(0, word.start)},${made.slice(word.end)}`, text)
  return lexicon.and.size === 0 ? text : out.replace(/,\s*,/gu, ",")
}

const subjectIn = (segment: string, until: number, passage: Passage, tongue: Tongue): Phrase | undefined => {
  const start = passage.lead.indexOf(segment)
  const first = passage.words.findIndex((word) => word.start >= start)
  const led = tongue.lexicon.grammar.determiner.has(passage.words[first]?.folded ?? "")
    ? phraseAfter(passage, first, tongue)
    : undefined
  if (led !== undefined && (passage.words[led.to]?.start ?? 0) < start + until) return led
  const near = knownIn(passage, tongue).filter(({ at }) => {
    const word = passage.words[at]
    return word !== undefined && word.start >= start && word.start < start + until
  })
  const things = near.filter(({ at }) =>
    !has(tongue.lexicon.status, passage.words[at]?.folded ?? "") && !inOrder(passage, at, tongue)
  )
  const found = things.length > 0 ? things : near.filter(({ at }) => !inOrder(passage, at, tongue))
  return found.at(-1) ?? found[0]
}

/** States behind "is", "are", "can be". */
const behindIs = (
  segment: string,
  tongue: Tongue
): { readonly options: ReadonlyArray<string>; readonly at: number } | undefined => {
  const row = wordsOf(segment)
  const found: Array<{ readonly options: ReadonlyArray<string>; readonly at: number }> = []
  row.forEach((word, at) => {
    // "what is wrong" asks for a field.
    if (tongue.lexicon.grammar.which.has(row[at - 1]?.folded ?? "")) return
    if (
      !tongue.lexicon.cues.is.test(word.folded) &&
      tongue.lexicon.cues.is.exec(`${word.folded} ${row[at + 1]?.folded ?? ""}`)?.index !== 0
    ) return
    if (at === 0 && /^و?اما$/u.test(word.folded)) return
    const options = usable(run(commas(segment.slice(word.end), tongue), tongue))
    const first = options[0] ?? ""
    // "they should be: which flat, reported on, cost" lists fields.
    const fields = options.filter((option) =>
      !isState(option, tongue) && (look(tongue.lexicon.fields, wordsOf(option)[0]?.folded ?? "")?.tail ?? 9) <= 1
    )
    const told = options.length === 2 && options.some((option) => wordsOf(option).length > 2)
    if (
      told || fields.length >= 2 || fields.length === 1 && segment.includes(":") || options.length < 2 ||
      !speakStates(options, tongue, options.length >= 3 ? 0.33 : 1)
    ) return
    if (wordsOf(first).length <= mostWords) found.push({ options, at: word.start })
  })
  return found.toSorted((a, b) => b.options.length - a.options.length)[0]
}

/** "Этап ждёт, идёт, сдан": languages that say no "is" put the states right behind their subject. */
const predicates = (
  passage: Passage,
  tongue: Tongue
): { readonly options: ReadonlyArray<string>; readonly subject: Phrase } | undefined => {
  const [subject] = knownIn(passage, tongue)
  if (subject === undefined || subject.from > 0) return undefined
  const [clause = ""] = passage.lead.slice(passage.words[subject.to]?.end ?? 0).split(/[.;:(]|\s[–—]\s/u)
  const options = usable(run(clause, tongue))
  const short = options.every((option) => wordsOf(option).length <= 2)
  return options.length >= 3 && short && speakStates(options, tongue, 0.34) ? { options, subject } : undefined
}

/** "reported, then ordered, then fixed"; "goes from new to sent, then paid". */
const inTurn = (segment: string, tongue: Tongue): ReadonlyArray<string> => {
  const { lexicon } = tongue
  if (cueIn(wordsOf(segment), lexicon.cues.next) === undefined) return []
  const parts = commas(segment.replace(/^[^:]*:/u, ""), tongue).split(/[,،]/u)
  const end = parts.findIndex((part, at) => at > 0 && cueIn(wordsOf(part), lexicon.cues.order) !== undefined)
  const pieces = (end === -1 ? parts : parts.slice(0, end)).flatMap((part) => piecesOf(part, lexicon))
  const states = pieces.flatMap((piece, at) => {
    const flow = cueIn(wordsOf(piece), lexicon.cues.next)
    const text = bare(piece, tongue)
    const row = wordsOf(text)
    const to = flow === undefined
      ? -1
      : row.findIndex((word, index) => index > 0 && /^(?:to|zu|à|a|naar|do|в|на|الى)$/u.test(word.folded))
    if (to !== -1) {
      return [text.slice(0, row[to]?.start), text.slice(row[to]?.end)].map((one) => clean(one, lexicon, true))
    }
    return at === 0 && flow === undefined ? [tail(text, tongue)] : [text]
  }).filter((state) => state !== "")
  // "As the manager, I want to take a booking from …": what stands before the first step is none.
  while (states.length > 3 && !isState(states[0] ?? "", tongue) && wordsOf(states[0] ?? "").length > 1) states.shift()
  const long = states.findIndex((state) => wordsOf(state).length > mostWords)
  const options = usable(long === -1 ? states : states.slice(0, long))
  return options.length >= 3 && speakStates(options, tongue, 0.5) ? options : []
}

/** "a repair is reported" → "reported". */
const tail = (text: string, tongue: Tongue): string => {
  const row = wordsOf(text)
  const is = row.findLastIndex((word) => tongue.lexicon.cues.is.test(word.folded))
  const [subject, state] = row
  // "الطلب جديد": nothing stands between a subject and its state.
  const bareSubject = (tongue.locale === "ru" || tongue.locale === "ar") && state !== undefined &&
    (has(tongue.lexicon.entities, subject?.folded ?? "") || tongue.extra.has(subject?.folded ?? ""))
  return is !== -1 ? text.slice(row[is]?.end).trim() : bareSubject ? text.slice(state.start) : text
}

const orElse = /\s*\/\s*|\s(?:или|либо|or|oder|ou|nebo|lub|albo|oppure|أو)\s/u

/** States after "status:", in brackets behind the word, in a list of bullets, joined by arrows, behind "is", or one after the other. */
export const statesOf = (passage: Passage, tongue: Tongue, heading?: Passage): States | undefined => {
  const { lexicon } = tongue
  const made = (options: ReadonlyArray<string>, ordered: boolean, subject?: Phrase, until = Infinity) => {
    const known = knownIn(passage, tongue).filter(({ at }) => at < until && !inOrder(passage, at, tongue))
    const about = subject ?? known.find(({ at }) => !has(lexicon.status, passage.words[at]?.folded ?? "")) ?? known[0]
    return options.length === 0
      ? undefined
      : { options, passage, ordered, ...(about === undefined ? {} : { subject: about }) }
  }
  const arrows = usable(
    chainOf(passage.lead, lexicon).flatMap((state) => state.split(orElse)).map((state, at) =>
      at === 0 ? bare(state, tongue) : state
    )
  )
  const stated = passage.words.some((word) => has(lexicon.status, word.folded))
  const sure = arrows.length > 2 && !/\d\s/u.test(arrows.join(" ")) || stated || speakStates(arrows, tongue, 0.5)
  if (arrows.length > 0 && sure) {
    // "New → in the kitchen → served": what a state speaks of is not what has it.
    const start = passage.lead.toLowerCase().indexOf((arrows[0] ?? "").toLowerCase())
    const before = knownIn(passage, tongue).find(({ at }) => (passage.words[at]?.end ?? Infinity) <= start)
    return before === undefined ? { options: arrows, passage, ordered: true } : made(arrows, true, before)
  }
  const chain = dashedStates(passage)
  const dashed = chain === undefined ? [] : usable([...chain.states, ...run(chain.rest, tongue)])
  if (chain !== undefined && speakStates(dashed, tongue, 0.5)) return made(dashed, true, undefined, chain.before)
  const moved = fromTo(passage, tongue)
  const steps = moved === undefined ? [] : usable([...moved.states, ...run(moved.rest, tongue)])
  if (moved !== undefined && speakStates(steps, tongue, 0.5)) return made(steps.map(moved.named), true, moved.subject)
  const steady = cueIn(passage.words, lexicon.cues.order) !== undefined
  for (const segment of passage.lead.split(/;|\.\s|\s[–—]\s/u)) {
    const turn = inTurn(segment, tongue)
    const comma = segment.search(/[,،]/u)
    const first = comma === -1 ? undefined : subjectIn(segment, comma, passage, tongue)
    if (turn.length > 0) return made(turn, true, first ?? subjectIn(segment, segment.length, passage, tongue))
    const is = behindIs(segment, tongue)
    if (is !== undefined) {
      const then = cueIn(wordsOf(segment), lexicon.cues.next) !== undefined && commas(segment, tongue) !== segment
      return made(is.options, steady || then, subjectIn(segment, is.at, passage, tongue))
    }
  }
  const said = tongue.locale === "ru" || tongue.locale === "ar" ? predicates(passage, tongue) : undefined
  if (said !== undefined) return made(said.options, steady, said.subject)
  for (const { least, list, share, subject } of standingsOf(passage, heading, tongue)) {
    const options = usable(commas(list, tongue).split(/[,،]/u).flatMap((part) => itemsOf(part, lexicon, true)))
    const fields = options.filter((option) => look(lexicon.fields, wordsOf(option)[0]?.folded ?? "")?.tail === 0)
    if (options.length >= least && fields.length * 2 < options.length && speakStates(options, tongue, share)) {
      return made(options, steady || commas(list, tongue) !== list, subject)
    }
  }
  const lists = enumerationsOf(passage, lexicon)
  for (const { before, items, list, opener } of lists) {
    if (opener !== "colon" && opener !== "bracket") continue
    const options = usable(items ?? itemsOf(list, lexicon, true))
    if (options.length >= 2 && speakStates(options, tongue, 0.6)) return made(options, steady, undefined, before)
  }
  const cued = byCue(passage, tongue, steady, made)
  const swept = cued === undefined ? stateRunOf(passage, tongue) : undefined
  return swept === undefined
    ? cued
    : made(usable(swept.options), steady, subjectIn(passage.lead, swept.at, passage, tongue))
}

const byCue = (
  passage: Passage,
  tongue: Tongue,
  steady: boolean,
  made: (options: ReadonlyArray<string>, ordered: boolean, subject?: Phrase, until?: number) => States | undefined
): States | undefined => {
  const { lexicon } = tongue
  const cues = passage.words.map((word, at) => look(lexicon.status, word.folded) === undefined ? -1 : at)
    .filter((at) => at !== -1)
  if (cues.length === 0) return undefined
  for (const { before, opener, list, items } of enumerationsOf(passage, lexicon)) {
    const near = cues.some((at) => at < before && before - at <= 4)
    // "a scratch, a lamp": things and no states.
    const nouns = list.split(/[,،]/u).filter((piece) => lexicon.article.has(wordsOf(piece)[0]?.folded ?? ""))
    if (!near || opener === "keep" || opener === "with" || nouns.length >= 2) continue
    const listed = items?.map((item) => itemsOf(item, lexicon, true)[0] ?? "") ??
      commas(list, tongue).split(/[,،]/u).flatMap((part) => itemsOf(part, lexicon, true))
    const options = usable(listed.filter((item) => cueIn(wordsOf(item), lexicon.cues.order) === undefined))
    const fields = options.filter((one) => (look(lexicon.fields, wordsOf(one)[0]?.folded ?? "")?.tail ?? 9) <= 1)
    if (options.length > 0 && fields.length * 2 <= options.length) {
      return made(options, steady || commas(list, tongue) !== list, undefined, before)
    }
  }
  const cue = cues.at(-1)
  const rest = passage.lead.slice(passage.words[cue ?? 0]?.end ?? 0).split(/[.;!?؟]/u)[0] ?? ""
  // "the states are open, …"
  const is = wordsOf(rest)[0]
  const after = is !== undefined && lexicon.cues.is.test(is.folded) ? rest.slice(is.end) : rest
  // A bare list behind the word: only with a comma in it, so that ordinary sentences are left alone.
  return /[,،]/u.test(after) && !/[:(]/u.test(after) ? made(usable(plainItems(after, tongue)), steady) : undefined
}

const plainItems = (text: string, tongue: Tongue): ReadonlyArray<string> => {
  const { lexicon } = tongue
  const [first = "", ...more] = itemsOf(text, lexicon, true)
  // "the state of a report goes through the steps reported, assigned": the state is what ends the first item.
  const row = wordsOf(first)
  const last = row.length > 3 && isState(row.at(-1)?.raw ?? "", tongue) ? row.at(-1)?.raw ?? first : first
  const items = [last, ...more]
  return items.every((item) => wordsOf(item).length <= 3 && !has(lexicon.fields, fold(item))) ? items : []
}
