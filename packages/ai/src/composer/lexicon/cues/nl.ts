import { cue, type Cues } from "../../Cues.ts"

export const cues: Cues = {
  overlap: cue(
    "dubbel|twee keer|tweemaal|overlap|tegelijk|op hetzelfde moment|dezelfde tijd|zelfde tijd|zelfde moment|nog eens … uit|niet nog eens|niet nogmaals|twee … dezelfde|twee … hetzelfde|maar één … tegelijk|maar één keer weggegeven|één keer weggegeven|al bezet|al vergeven|botsen|in de weg"
  ),
  same: cue("dezelfde|hetzelfde"),
  full: cue(
    "vol=|volgeboekt|uitverkocht|plaatsen|plekken|meer … dan … stoelen|meer … dan … plaatsen|meer … dan … plekken|maximaal … personen|maximaal … deelnemers|maximaal … mensen|hooguit … personen|niet meer dan … personen|plek voor|plaats voor|passen … in"
  ),
  stock: cue(
    "onder nul|onder de nul|negatief|in de min|min=|nooit meer … dan|niet meer … dan … hebben|meer … dan er=|meer … dan we hebben|meer … dan wij hebben|dan we hebben|dan er zijn|dan er is|op voorraad|van de voorraad af|voorraad … af|wijzigen de voorraad"
  ),
  older: cue("meer dan|langer dan|ouder dan|over=|sinds|geleden|al … niet|niet meer|nog niet|na="),
  overdue: cue(
    "te laat|over tijd|verlopen|overschreden|over de termijn|over de datum|achterstallig|achterstand|voorbij"
  ),
  within: cue(
    "binnen|in de komende|komende|eerstvolgende|afloop|aflopen|afloopt|verloopt|verlopen binnen|voordat|vooraf|van tevoren|bijna"
  ),
  above: cue("boven|meer dan|hoger dan|groter dan|vanaf"),
  below: cue("onder=|minder dan|lager dan|kleiner dan|zakt|daalt|bijna op"),
  remind: cue(
    "lijst|zien|zie=|toon|tonen|waarschuw|herinner|melding|seintje|opvallen|rood=|alarm|overzicht|weten|signal|laat … weten|startscherm|in beeld|op tijd|verschijn|boven=|bovendrijven|bovenaan|attender"
  ),
  order: cue(
    "volgorde|overslaan|overgeslagen|na elkaar|niet terug|pas als|pas wanneer|pas na|pas dan|alleen na|niet zonder|stap voor stap|zonder … geen|eerst … dan|kan pas|mag pas"
  ),
  next: cue(
    "dan=|daarna|vervolgens|wordt=|uiteindelijk|tenslotte|ten slotte|tot slot|eerst|van … naar|gaat van|gaat … naar|later="
  ),
  total: cue("totaal|som=|opgeteld|optell|bij elkaar|omzet|saldo|openstaand|hoeveel … per|totaalbedrag"),
  times: cue("maal=|keer=|x=|vermenigvuldig"),
  automatic: cue("vanzelf|automatisch|uitreken|uitgerekend|bereken|berekend|volgt uit|zelf … reken|rekent"),
  age: cue("leeftijd|hoe oud"),
  daysLeft: cue("resterende dagen|aantal dagen tot|hoeveel dagen|dagen tot|nog … dagen|dagen over"),
  only: cue("alleen|enkel|uitsluitend|niemand anders|slechts"),
  own: cue("eigen=|hun=|zijn=|haar=|toegewezen|van hemzelf|van zichzelf"),
  sees: cue("scherm=|zien=|ziet=|bekijk|inzien|toegang|inzage|wijzig|aanpass"),
  role: cue(
    "keuken|receptie|balie|kantoor|chef|baas|chauffeur|monteur|coach|trainer|docent|leraar|juf=|personeel|medewerker|bediening|ober|boekhoud|arts=|dierenarts|vrijwilliger|bestuur|beheerder|magazijn|werkplaats|leider|*leider|coördinator|planner|penningmeester|collega|verkoper|gids|hovenier|instructeur|ploegbaas|voorman"
  ),
  required: cue(
    "verplicht|moet … ingevuld|moeten … ingevuld|moet altijd|mag niet ontbreken|mogen niet ontbreken|mag niet leeg|niet leeg|moet er altijd|moet … staan|nooit ontbreken|altijd … invullen"
  ),
  lacking: cue("zonder|geen="),
  unique: cue(
    "uniek|maar één keer|slechts één keer|één keer voorkomen|niet dubbel|geen dubbel|niet twee keer|nooit dubbel|nooit twee keer|maar een keer"
  ),
  atMost: cue("hoogstens|hooguit|maximaal|maximum|max=|meer dan|langer dan|niet boven|tot en met"),
  atLeast: cue("minstens|minimaal|minimum|ten minste|tenminste|niet minder dan|niet onder"),
  forbidden: cue(
    "nooit|niemand|mag niet|mag geen|mogen niet|mogen geen|mag nooit|kan niet|kan geen|kan nooit|kunnen niet|niet mogelijk|onmogelijk|verboden|geen=|niet=|maximaal|hooguit|hoogstens|mag er maar|mag maar|maar één"
  ),
  print: cue("print|af te drukken|afdruk|*print|uitdraai|op papier|pdf=|onderteken|handtekening"),
  paper: cue(
    "pakbon|leverbon|factuur|bon=|kassabon|contract|*contract|overeenkomst|*overeenkomst|certificaat|diploma|rapport|*rapport|verslag|werkbon|*bon=|offerte|formulier|*formulier|etiket|brief=|*brief=|bewijs|*bewijs|lijst=|*lijst=|rooster|staat=|*staat=|kaartje|bevestiging|opdrachtbon|programma"
  ),
  lookUp: cue(
    "opzoeken|nakijken|volgen met|met … nummer … zien|met … nummer … kijken|nummer invoer|nummer invul|nummer intyp|met het nummer|aan de hand van … nummer|op … nummer|hoe het staat|status opvragen"
  ),
  code: cue("nummer|*nummer|code=|*code|kenteken|nr=|*nummers"),
  visitor: cue(
    "bezoeker|klanten|klant=|gasten|gast=|iedereen|publiek|mensen|online|op de website|op internet|huurders|ouders|leden|lezers|thuis"
  ),
  browse: cue("zien|bekijken|kijken|bladeren|doorzoeken|catalogus|online|lezen|zoeken|raadplegen"),
  staff: cue(
    "alleen wij|wijzigen mogen alleen|alleen … wijzigen|alleen … aanpassen|enkel wij|wij alleen|niet wijzigen|niet aanpassen|alleen door ons"
  ),
  orders: cue("bestellen|bestelt|bestelling plaatsen|winkelmand|winkelwagen|online kopen"),
  deny: cue(
    "hebben we niet nodig|niet nodig|hoeft niet|hoeven niet|geen behoefte|laten we … buiten|buiten beschouwing|hebben we geen … nodig|willen geen|wil geen|doen we niet|hoort er niet bij|valt erbuiten|al geregeld|liever geen|liever niet"
  ),
  is: cue("is=|zijn=|kan … zijn|staat op|of wel"),
  namely: cue("namelijk|dat wil zeggen|te weten|oftewel|d w z="),
  state: cue(
    "nieuw|open=|gesloten|afgerond|betaald|onbetaald|verzonden|verstuurd|concept|geannuleerd|afgezegd|bevestigd|aangevraagd|geboekt|in behandeling|in uitvoering|bezig|klaar|gereed|wacht|geleverd|bezorgd|ingepakt|teruggebracht|uitgegeven|uitgeleend|gereserveerd|opgehaald|geaccepteerd|afgewezen|goedgekeurd|gepland|actief|inactief|opgezegd|gearchiveerd|opgelost|gemeld|besteld|hersteld|gewonnen|verloren|vrij=|verhuurd|bezet|verkocht|binnen=|ontvangen|gefactureerd|ingediend|gepubliceerd|gestart|toegewezen|ingepland|verschenen|niet gekomen|aan tafel|ziek|gezond|kapot|in reparatie|afgeschreven|ondertekend|verlopen|lopend|prospect|gepauzeerd|beëindigd|geserveerd|in bereiding|uitgevoerd|geweigerd|terug="
  ),
  several: cue("allebei|meerdere|verscheidene|meer dan één|twee keer te|zowel"),
  exactlyOne: cue("precies één|maar één|slechts één|exact één|hooguit één|niet meer dan één")
}
