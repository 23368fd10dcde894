import { assert, describe, it } from "@effect/vitest"
import { locales } from "@statex/kernel/Locale"
import { invoiceDocument } from "@statex/payments/InvoiceDocument"
import { invoiceHtml, invoiceStyle } from "@statex/payments/InvoiceHtml"
import { XMLParser, XMLValidator } from "fast-xml-parser"
import { creditNote, invoice, order } from "./Documents.ts"

const drawn = (more: Parameters<typeof order>[0] = {}, stylesheet?: string) =>
  invoiceHtml(invoiceDocument(invoice(), order(more)), stylesheet)

/** Tags that need no end in HTML get one for the XML parser. */
const asXml = (html: string) =>
  html.replace("<!doctype html>", "").replaceAll(/<(meta|link)([^>]*)>/g, "<$1$2/>").replace(/<style>[^]*<\/style>/, "")

const tags = (html: string) => new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag))

describe("An invoice as a page", () => {
  it.each(locales)("is whole and well formed in %s, and runs the right way", (locale) => {
    const html = drawn({ locale })
    assert.isTrue(XMLValidator.validate(asXml(html)) === true)
    assert.include(html, `<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`)
    assert.match(html, /@page \{ size: A4/)
    assert.notMatch(html, /<script|javascript:|\son[a-z]+=|src=|url\(/i)
  })

  it("lets no name become a part of the page", () => {
    const evil = `</bdi><script>alert("1")</script><img src=x onerror='a'> & \u202Eevil`
    const billing = {
      name: evil,
      email: "a@b.cz",
      country: "DE",
      company: evil,
      street: evil,
      city: evil,
      postcode: evil
    }
    const vatId = { id: "DE136695976", valid: true }
    const html = drawn({ billing, decision: { ...order().decision, vatId } })
    assert.deepStrictEqual(tags(html), tags(drawn()))
    assert.isTrue(XMLValidator.validate(asXml(html)) === true)
    assert.include(
      html,
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;a&#39;&gt; &amp; "
    )
  })

  it("keeps a name that turns the direction of its text inside an element that keeps it in", () => {
    const html = drawn({ locale: "ar", billing: { name: "abc\u202Edef", email: "a@b.cz", country: "CZ" } })
    assert.include(html, "<bdi>abc\u202Edef</bdi>")
  })

  it("holds its own style for the printer, and none for the site", () => {
    assert.include(drawn(), `<style>${invoiceStyle}</style>`)
    const linked = drawn({}, "/invoice.css")
    assert.notInclude(linked, "<style")
    assert.notInclude(linked, "style=")
    assert.include(linked, `<link rel="stylesheet" href="/invoice.css">`)
  })

  it("says all headings of its table as such, and one title", () => {
    const html = invoiceHtml(invoiceDocument(creditNote(), order(), "SX-2026-000007"))
    const page: unknown = new XMLParser({ ignoreAttributes: false }).parse(asXml(html))
    assert.isObject(page)
    assert.lengthOf([...html.matchAll(/<h1>/g)], 1)
    assert.lengthOf([...html.matchAll(/<th scope="col">/g)], 6)
    assert.lengthOf([...html.matchAll(/<td>/g)], 6)
  })
})
