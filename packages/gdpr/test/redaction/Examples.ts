import type { recognisers } from "@statex/gdpr/redaction/Recognisers"

/**
 * For every recogniser a text in which it finds the marked span, and one where the value is broken as little as
 * possible, so that nothing may be found. Numbers are documented test numbers or have a body of noughts.
 */
export const examples: Record<keyof typeof recognisers, { readonly found: string; readonly left: string }> = {
  PemKey: {
    found: "see <<secret|-----BEGIN RSA PRIVATE KEY-----\\nEXAMPLE\\n-----END RSA PRIVATE KEY----->> there",
    left: "see -----BEGIN PUBLIC KEY-----\\nEXAMPLE\\n-----END PUBLIC KEY----- there"
  },
  ApiKey: { found: "use <<secret|ghp_EXAMPLEexampleEXAMPLEexample0123456>> here", left: "use ghp_EXAMPLE here" },
  HookUrl: {
    found: "post to https://hooks.slack.com/services/<<secret|T00000000/B00000000/XXXXXXXX>> daily",
    left: "post to https://slack.com/services/T0000/B0000/XXXXXXXX daily"
  },
  UrlSecret: {
    found: "open https://a.example/x?page=2&token=<<secret|abc>> now",
    left: "open https://a.example/x?page=2&colour=abc now"
  },
  AssignedSecret: { found: "API_KEY=<<secret|a1b2c3d4e5>> in it", left: "API_KEY=required in it" },
  Email: { found: "to <<email|jan.novak+web@priklad.example>>, please", left: "to jan.novak@priklad, icon@2x.png" },
  SpelledEmail: { found: "to <<email|jan (at) priklad (dot) example>>", left: "to jan (and) priklad (dot) example" },
  Ipv4: { found: "from <<ip|203.0.113.7>> only", left: "from 203.0.113.256 only" },
  Ipv6: { found: "from <<ip|2001:db8::7>> only", left: "from 2001:db8:7 only" },
  PhoneInternational: { found: "us <<phone|+420 601 123 456>> there", left: "us +420 601 123 there" },
  PhoneTrailingPlus: { found: "us <<phone|971501234567+>> there", left: "us 97150+ there" },
  PhoneTrunk: { found: "us <<phone|06 39 98 12 34>> there", left: "us 06 39 98 there" },
  PhoneShaped: { found: "us <<phone|(212) 555-0142>> there", left: "us (212) 155-0142 there" },
  PhoneLabelled: { found: "phone <<phone|5550142>>", left: "number 5550142" },
  Iban: { found: "to <<iban|DE89 3704 0044 0532 0130 00>> please", left: "to DE89 3704 0044 0532 0130 01 please" },
  Card: { found: "with <<card|4111 1111 1111 1111>> now", left: "with 4111 1111 1111 1112 now" },
  Vat: { found: "as <<vat|DE100001335>> then", left: "as DE100001336 then" },
  VatUnprefixed: { found: "NIP <<vat|1000001112>>", left: "number 1000001112" },
  VatShaped: { found: "as <<vat|100-000-11-12>> then", left: "as 100-000-11-13 then" },
  NationalInsurance: { found: "has <<national-id|AB 12 34 56 C>> there", left: "has BG 12 34 56 C there" },
  NationalInsuranceLabelled: { found: "NI number <<national-id|AB123456C>>", left: "code AB123456C" },
  NhsNumber: { found: "NHS number <<national-id|900 000 1110>>", left: "number 9000001110" },
  SocialSecurity: { found: "has <<national-id|219-09-9999>> there", left: "has 666-09-9999 there" },
  SocialSecurityLabelled: { found: "SSN <<national-id|219099999>>", left: "number 219099999" },
  GermanTaxId: { found: "has <<national-id|10234567806>> there", left: "has 10234567807 there" },
  AustrianId: { found: "has <<national-id|1018 010180>> there", left: "has 1019 010180 there" },
  SwissId: { found: "has <<national-id|756.0000.0000.19>> there", left: "has 756.0000.0000.10 there" },
  FrenchId: { found: "a <<national-id|180019900000165>> là", left: "a 180019900000166 là" },
  FrenchIdLabelled: { found: "NIR <<national-id|1800199000001>>", left: "num 1800199000001" },
  BelgianId: { found: "has <<national-id|80.01.01-010.95>> there", left: "has 80.01.01-010.96 there" },
  DutchId: { found: "BSN <<national-id|111222333>>", left: "getal 111222333" },
  SpanishId: { found: "con <<national-id|00000001R>> aquí", left: "con 00000001S aquí" },
  ItalianId: { found: "ha <<national-id|XXXYYY80A01A000L>> qui", left: "ha XXXYYY80A01A000M qui" },
  CzechId: { found: "má <<national-id|900101/0007>> zde", left: "má 900101/0008 zde" },
  CzechIdLabelled: { found: "rodné číslo <<national-id|465101001>>", left: "číslo 465101001" },
  PolishId: { found: "ma <<national-id|80010100000>> tu", left: "ma 80010100001 tu" },
  PolishIdLabelled: { found: "PESEL <<national-id|800101 00000>>", left: "kod 800101 00000" },
  PersonalInn: { found: "это <<national-id|000000111159>> тут", left: "это 000000111150 тут" },
  FirmInn: { found: "ИНН <<national-id|0000001117>>", left: "код 0000001117" },
  Snils: { found: "это <<national-id|002-000-555 44>> тут", left: "это 002-000-555 45 тут" },
  SnilsLabelled: { found: "СНИЛС <<national-id|00200055544>>", left: "код 00200055544" },
  EmiratesId: { found: "has <<national-id|784-1980-0000001-2>> there", left: "has 784-1980-0000001-3 there" },
  SaudiId: { found: "national ID <<national-id|1000000016>>", left: "number 1000000016" },
  EgyptianId: { found: "has <<national-id|28001010100011>> there", left: "has 28013450100011 there" }
}
