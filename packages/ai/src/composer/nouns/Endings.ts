import type { Locale } from "@statex/kernel/Locale"

/** How nouns of a language make their plural. `singular` gives nothing where a word is no plural. */
export interface Endings {
  /** The noun stands before what describes it: "bon de commande". */
  readonly headFirst: boolean
  readonly singular: (plural: string) => string | undefined
  readonly plural: (singular: string) => string
}

type Change = readonly [RegExp, string]

const first = (changes: ReadonlyArray<Change>) => (word: string): string | undefined => {
  for (const [from, to] of changes) if (from.test(word)) return word.replace(from, to)
  return undefined
}
const always = (changes: ReadonlyArray<Change>) => {
  const change = first(changes)
  return (word: string) => change(word) ?? word
}

const en: Endings = {
  headFirst: false,
  singular: first([
    [/^(people)$/iu, "person"],
    [/children$/iu, "child"],
    [/men$/u, "man"],
    [/(?:series|species|news|ss|us|is)$/u, "$&"],
    [/([^aeiou])ies$/u, "$1y"],
    [/(lea|loa|shel|kni|li|wi|hal|cal)ves$/u, "$1f"],
    [/(ch|sh|ss|x|z)es$/u, "$1"],
    [/s$/u, ""]
  ]),
  plural: always([
    [/person$/u, "people"],
    [/child$/u, "children"],
    [/man$/u, "men"],
    [/(?:series|species)$/u, "$&"],
    [/([^aeiou])y$/u, "$1ies"],
    [/(lea|loa|shel|hal|cal)f$/u, "$1ves"],
    [/(ch|sh|s|x|z)$/u, "$1es"],
    [/$/u, "s"]
  ])
}

const de: Endings = {
  headFirst: false,
  singular: first([
    [/(ung|heit|keit|schaft|ion|tät|ei|ur)en$/u, "$1"],
    [/innen$/u, "in"],
    [/(fläche|länge|wäsche|säge|stärke)$/u, "$1"],
    [/(tr|g|pl|s|schr|st|b|kl|f|w|l|r|n)ä(g|ng|tz|tz|nk|nd|ll|ck|m|st|ss)e$/u, "$1a$2e"],
    [/(.)öc?k?be$/u, "$&"],
    [/(z|fl)üge$/u, "$1uge"],
    [/stühle$/u, "stuhl"],
    [/(st|t|k|n|d|l|r|f|g|z)en$/u, "$1e"],
    [/e[mn]$/u, "e"]
  ]),
  plural: always([
    [/(ung|heit|keit|schaft|ion|tät|ei|ur)$/u, "$1en"],
    [/in$/u, "innen"],
    [/(gang)$/u, "gänge"],
    [/(trag)$/u, "träge"],
    [/(satz)$/u, "sätze"],
    [/(platz)$/u, "plätze"],
    [/(stand)$/u, "stände"],
    [/(schrank)$/u, "schränke"],
    [/(plan)$/u, "pläne"],
    [/(raum)$/u, "räume"],
    [/(mangel)$/u, "mängel"],
    [/(zug)$/u, "züge"],
    [/(er|el|en|chen|lein)$/u, "$1"],
    [/(um)$/u, "en"],
    [/e$/u, "en"],
    [/(a|o|i|y|s)$/u, "$1s"],
    [/$/u, "e"]
  ])
}
/** Umlaut plurals lose their ending with their dots: "Beiträge" is "Beitrag", never "Beitrage". */
const germanSingular = (word: string): string | undefined => {
  const made = de.singular(word)
  return made === undefined ?
    undefined :
    /ä[^aeiou]{1,3}e$/u.test(word) && !/ä/u.test(made.slice(-6)) || /züge$|flüge$/u.test(word)
    ? made.replace(/e$/u, "")
    : made
}

/** A long vowel in an open syllable is written once: "bruiklenen" is of "bruikleen". */
const opened = (stem: string): string =>
  /[bcdfghjklmnpqrstvwxz]([aeou])[bcdfghklmnprstvz]$/u.test(stem) && !/(?:el|er|en|em|ig|ik|et)$/u.test(stem) ||
    /l[eo]n$/u.test(stem)
    ? stem.replace(/([aeou])([^aeiou])$/u, "$1$1$2")
    : stem
const hardened = (stem: string) => stem.replace(/v$/u, "f").replace(/z$/u, "s")

const nl: Endings = {
  headFirst: false,
  singular: (word) =>
    /(?:ingen|heden)$/u.test(word)
      ? word.replace(/ingen$/u, "ing").replace(/heden$/u, "heid")
      : word.endsWith("ën")
      ? word.replace(/ën$/u, "e")
      : /([bdfgklmnprst])\1en$/u.test(word)
      ? word.replace(/([bdfgklmnprst])\1en$/u, "$1")
      : /[^aeiou]en$/u.test(word) && word.length > 5
      ? hardened(opened(word.slice(0, -2)))
      : /(?:'s)$/u.test(word)
      ? word.slice(0, -2)
      : /(?:el|er|en|em|ie|é|or|um|aar|ent)s$/u.test(word)
      ? word.slice(0, -1)
      : undefined,
  plural: (word) =>
    /(?:el|er|[^e]en|em|ie|or|um|je|aar|ier|eur)$/u.test(word)
      ? `${word}s`
      : /[aiouy]$/u.test(word)
      ? `${word}'s`
      : word.endsWith("heid")
      ? word.replace(/heid$/u, "heden")
      : /([aeou])\1[bcdfghklmnprstz]$/u.test(word)
      ? `${word.replace(/([aeou])\1([^aeiou])$/u, "$1$2").replace(/f$/u, "v").replace(/s$/u, "z")}en`
      : /[^aeiou][aeiou][bdfgklmnprst]$/u.test(word)
      ? `${word}${word.at(-1) ?? ""}en`
      : `${word.replace(/([^aeiou]|ij)f$/u, "$1v")}${word.endsWith("e") ? "s" : "en"}`
}

const fr: Endings = {
  headFirst: true,
  singular: first([
    [
      /(rendez-vous|devis|prix|cours|avis|colis|tapis|bus|repas|mois|corps|temps|fois|bois|bras|poids|choix|voix)$/iu,
      "$1"
    ],
    [/eaux$/u, "eau"],
    [/(trav|b|vitr|ém)aux$/u, "$1ail"],
    [/aux$/u, "al"],
    [/(eu|ou)x$/u, "$1"],
    [/s$/u, ""]
  ]),
  plural: always([[/[sxz]$/u, "$&"], [/(eau|eu)$/u, "$1x"], [/al$/u, "aux"], [/$/u, "s"]])
}

const es: Endings = {
  headFirst: true,
  singular: first([
    [/iones$/u, "ión"],
    [/anes$/u, "án"],
    [/ines$/u, "ín"],
    [/ones$/u, "ón"],
    [/ces$/u, "z"],
    [/([dlrny])es$/u, "$1"],
    [/([aeoéíú])s$/u, "$1"]
  ]),
  plural: always([
    [/ión$/u, "iones"],
    [/án$/u, "anes"],
    [/ín$/u, "ines"],
    [/ón$/u, "ones"],
    [/z$/u, "ces"],
    [/[aeiouáéó]$/u, "$&s"],
    [/s$/u, "s"],
    [/$/u, "es"]
  ])
}

const it: Endings = {
  headFirst: true,
  singular: first([
    [/zioni$/u, "zione"],
    [/sioni$/u, "sione"],
    [/(t|s)ori$/u, "$1ore"],
    [/menti$/u, "mento"],
    [/(ent|ant|ist)i$/u, "$1e"],
    [/(bil|al|il|el)i$/u, "$1e"],
    [/chi$/u, "co"],
    [/ghi$/u, "go"],
    [/che$/u, "ca"],
    [/ghe$/u, "ga"],
    [/ani$/u, "ano"],
    [/([agn])gi$/u, "$1gio"],
    [/(ar|or|er)i$/u, "$1io"],
    [/i$/u, "o"],
    [/(ett|tur|at|it|ut|ur|ol|ell|ch|in|an|on|end|os|ic|ul|er|op|ad|ed|id)e$/u, "$1a"]
  ]),
  plural: always([
    [/[àèéìòù]$/u, "$&"],
    [/ca$/u, "che"],
    [/ga$/u, "ghe"],
    [/a$/u, "e"],
    [/io$/u, "i"],
    [/ico$/u, "ici"],
    [/co$/u, "chi"],
    [/go$/u, "ghi"],
    [/[oe]$/u, "i"]
  ])
}

/** The regular nouns of the languages that have no cases. */
export const endings: Readonly<Partial<Record<Locale, Endings>>> = {
  en,
  de: { ...de, singular: germanSingular },
  nl,
  fr,
  es,
  it
}
