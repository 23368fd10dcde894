/** How the stems of one language change before their endings. */
export interface Sounds {
  /** Puts an ending behind a stem as the spelling wants it. */
  readonly join: (stem: string, ending: string) => string
  /** The stem before an ending that softens it, joined: "knih" and "e" give "knize". */
  readonly soften: (stem: string, ending: string) => string
  /** Forms without an ending, with and without the vowel that breaks up a cluster: "zakázk" gives "zakázek". */
  readonly bare: (stem: string) => ReadonlyArray<string>
  /** The stem behind a vowel that falls out: "výrobek" gives "výrobk". */
  readonly fleeting: (lemma: string) => string
}
