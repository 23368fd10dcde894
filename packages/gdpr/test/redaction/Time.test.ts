import { assert, describe, it } from "@effect/vitest"
import { redact } from "@statex/gdpr/redaction/Redactor"
import { restore } from "@statex/gdpr/redaction/Restorer"
import { corpus } from "./Corpus.ts"

const size = 200_000

const repeated = (part: string): string => part.repeat(Math.ceil(size / part.length)).slice(0, size)

const prose = repeated(corpus("Tuned").map(({ text }) => text).join(" "))

/** Texts that make careless patterns try every length at every place. */
const hostile: Record<string, string> = {
  "digits": repeated("1"),
  "noughts": repeated("0"),
  "digits apart": repeated("1 "),
  "pairs": repeated("06 "),
  "card groups": repeated("4111 "),
  "triples": repeated("123 "),
  "thousands with units": repeated("123 456 789 kc"),
  "digits and hyphens": repeated("12-34-"),
  "digits and dots": repeated("1.1.1.1."),
  "plus signs": repeated("+"),
  "plus and digits": repeated("+420 "),
  "brackets and digits": repeated("(0)("),
  "letters": repeated("a"),
  "words": repeated("tel phone order "),
  "words and digits": repeated("tel 1 "),
  "capital letters": repeated("A"),
  "at signs": repeated("@"),
  "letters and at signs": repeated("a@"),
  "encoded at signs": repeated("%40"),
  "letters and encoded at signs": repeated("a%40a"),
  "spelled at signs": repeated("a (at) a"),
  "apostrophes": repeated("o'"),
  "prices": repeated("1 € "),
  "prices in front": repeated("€1 "),
  "times": repeated("10:10-"),
  "commas": repeated("1,1,"),
  "dimensions": repeated("1x1"),
  "trunk zeros in brackets": repeated("01(01"),
  "country codes in brackets": repeated("(+1)"),
  "addresses of machines": repeated("1.1.1.1 "),
  "bearers": repeated("bearer "),
  "users of URLs": repeated("://a:a"),
  "hooks": repeated("hooks.slack.com/services/"),
  "labels behind numbers": repeated("1 is my tel "),
  "codes of people": repeated("ABCDEF80A01"),
  "dots before an at sign": `${repeated("a.")}@`,
  "an endless domain": `a@${repeated("a.")}`,
  "an endless local part": `${repeated("a")}@example.com`,
  "many e-mail addresses": repeated("a@b.cz "),
  "colons": repeated(":"),
  "hexadecimal groups": repeated("a1:"),
  "slashes": repeated("://"),
  "questions": repeated("?token="),
  "an endless parameter": `?${repeated("token")}=`,
  "stops inside a parameter": `?token=${repeated(".")}x`,
  "web tokens": repeated("eyJ"),
  "web tokens with dots": repeated("eyJaaaaaaaa."),
  "keys": repeated("sk-"),
  "an endless key": `sk-${repeated("a")}`,
  "assignments": repeated("key="),
  "endless names": repeated("secretkeytoken"),
  "private keys without an end": repeated("-----BEGIN PRIVATE KEY-----"),
  "account numbers": repeated("DE89 "),
  "endless account numbers": repeated("DE00A"),
  "VAT prefixes": repeated("ATU12 "),
  "open brackets": repeated("["),
  "placeholder starts": repeated("[[EMAIL_"),
  "placeholders": repeated("[[EMAIL_1]]"),
  "escapes": repeated("\\"),
  "spaces": repeated(" "),
  "line ends": repeated("\n"),
  "accents": repeated("e\u0301"),
  "invisible marks": repeated("\u00ad"),
  "invisible marks in a number": `+${repeated("4\u00ad")}`,
  "half characters": repeated("\ud835"),
  "Arabic digits": repeated("٠٥ "),
  "Arabic words": repeated("هاتف "),
  "prose in ten languages": prose
}

/** The promise is 2 ms for 1 000 characters; a busy machine may take five times as long before the test fails. */
const bound = 5 * 2 * size / 1000

describe("the time that redaction takes", () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`stays in proportion to 200 kB of ${name}`, () => {
      const begun = performance.now()
      const { text: redacted, kept } = redact(text)
      const restored = restore(redacted, kept)
      const taken = performance.now() - begun
      assert.strictEqual(restored, text)
      assert.isBelow(taken, bound, `${(taken / size * 1000).toFixed(2)} ms per kB`)
    })
  }
})
