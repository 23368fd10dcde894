import type { Recogniser } from "./Recogniser.ts"
import { ApiKey, HookUrl, PemKey } from "./recognisers/ApiKey.ts"
import { EgyptianId, EmiratesId, SaudiId } from "./recognisers/ArabicIds.ts"
import { BelgianId, DutchId } from "./recognisers/BeneluxIds.ts"
import { Card } from "./recognisers/Card.ts"
import { CzechId, CzechIdLabelled } from "./recognisers/CzechId.ts"
import { Email, SpelledEmail } from "./recognisers/Email.ts"
import {
  NationalInsurance,
  NationalInsuranceLabelled,
  NhsNumber,
  SocialSecurity,
  SocialSecurityLabelled
} from "./recognisers/EnglishIds.ts"
import { FrenchId, FrenchIdLabelled } from "./recognisers/FrenchId.ts"
import { AustrianId, GermanTaxId, SwissId } from "./recognisers/GermanIds.ts"
import { Iban } from "./recognisers/Iban.ts"
import { Ipv4, Ipv6 } from "./recognisers/Ip.ts"
import { ItalianId } from "./recognisers/ItalianId.ts"
import { PhoneInternational, PhoneLabelled, PhoneShaped, PhoneTrailingPlus, PhoneTrunk } from "./recognisers/Phone.ts"
import { PolishId, PolishIdLabelled } from "./recognisers/PolishId.ts"
import { FirmInn, PersonalInn, Snils, SnilsLabelled } from "./recognisers/RussianIds.ts"
import { SpanishId } from "./recognisers/SpanishId.ts"
import { AssignedSecret, UrlSecret } from "./recognisers/UrlSecret.ts"
import { Vat, VatShaped, VatUnprefixed } from "./recognisers/Vat.ts"

/** Everything that the redactor knows, one line per family. A new country's number is one more name here. */
export const recognisers = {
  PemKey,
  ApiKey,
  HookUrl,
  UrlSecret,
  AssignedSecret,
  Email,
  SpelledEmail,
  Ipv4,
  Ipv6,
  PhoneInternational,
  PhoneTrailingPlus,
  PhoneTrunk,
  PhoneShaped,
  PhoneLabelled,
  Iban,
  Card,
  Vat,
  VatShaped,
  VatUnprefixed,
  NationalInsurance,
  NationalInsuranceLabelled,
  NhsNumber,
  SocialSecurity,
  SocialSecurityLabelled,
  GermanTaxId,
  AustrianId,
  SwissId,
  FrenchId,
  FrenchIdLabelled,
  BelgianId,
  DutchId,
  SpanishId,
  ItalianId,
  CzechId,
  CzechIdLabelled,
  PolishId,
  PolishIdLabelled,
  PersonalInn,
  FirmInn,
  Snils,
  SnilsLabelled,
  EmiratesId,
  SaudiId,
  EgyptianId
} satisfies Record<string, Recogniser>
