import { cue, type Cues } from "../../Cues.ts"

export const cues: Cues = {
  overlap: cue(
    "v jednu chvíli|ve stejnou chvíli|v tentýž|v témže|v téže|do jednoho termín|v jednom termínu|na jeden termín|termín … jen jed|nesmí … potkat|dvojí rezervac|dvakrát|dvojí|dvojit|překrý|překryv|zároveň|ve stejnou dobu|ve stejný čas|stejný termín|současně|kryj|nikdy dva|nikdy dvě|dvě … stejn|dva … stejn|jen jeden … najednou|už obsazen|znovu půjčit|podruhé"
  ),
  same: cue("stejn|téhož|téže|tentýž"),
  full: cue(
    "plno|plný|obsazen|míst|kapacit|více … než … míst|víc … než … míst|nejvýš … lidí|maximálně … osob|maximálně … lidí|vejde|nejvýše"
  ),
  stock: cue(
    "pod nulu|pod nulou|záporn|do mínusu|v mínusu|na mínus|do minusu|víc … než … máme|více … než … máme|víc … než … skladem|víc … než je|více … než je|odečt … sklad|odečet … sklad|odečte|ubyl|ubýv|nemáme"
  ),
  older: cue(
    "nic nestalo|nic neděje|bez změny|bez pohybu|neozval|déle než|více než|víc než|starší než|přes=|před=|už … ne|nad=|po="
  ),
  overdue: cue(
    "propadl|propadne|uplynul|nezaplacen|dlužní|nevrácen|po termínu|po splatnosti|prošl|opožděn|zpožděn|prodlení"
  ),
  within: cue(
    "během|do=|v příštích|příštích|nejbližších|následujících|před koncem|před vypršením|končí|blíží|vyprší|předem"
  ),
  above: cue("nad=|více než|víc než|vyšší než|přesáhne|překročí"),
  below: cue("pod=|méně než|míň než|nižší než|klesne|dochází|ubude"),
  remind: cue(
    "do očí|objev|nahoře|obvolání|obvolat|upomín|dlužník|propadne|seznam|vidět|ukaž|ukázat|upozorn|připom|hlás|červen|zvýrazn|svítí|svítit|přehled|zobraz|vědět|výpis|varov"
  ),
  order: cue(
    "dokud|teprve po|jen po|až potom|nelze vrátit|nevrací|zpátky nejde|zpět nejde|v tomto pořadí|v tomhle pořadí|pořadí|přeskoč|přeskak|teprve|až po=|jen když|nejde … bez|nesmí … dokud|bez … nelze|krok za krokem|nelze … bez|až když"
  ),
  next: cue(
    "pak=|potom|nakonec|nejdřív|nejprve|následně|poté|z= … na=|ze= … na=|přejde|z= … do=|ze= … do=|stane se|postupně"
  ),
  total: cue("zbývá|zbude|tržb|kolik … zbývá|průměr|celkem|celkov|součet|součt|suma|sečt|dohromady|obrat|kolik … na"),
  times: cue("krát|násob|x="),
  automatic: cue(
    "ukazuj|dopočet|počítá|sečte|vychází|sam=|sama=|samo=|automatick|spočít|spočte|vypočít|vypočt|počít|dopočít"
  ),
  age: cue("věk=|věku|stáří|kolik … let"),
  daysLeft: cue("zbývající dny|zbývá dní|kolik dní|dní do=|zbývá"),
  only: cue("jen=|jenom|pouze|výhradně|nikdo jiný|nic jiného"),
  own: cue("své=|svoje|svou=|svých|svůj|vlastní|přidělen|jeho|jejich"),
  sees: cue("pro= … jen=|uvid|ukáže se mu|kouk|vid|přístup|nahlíž|měn|uprav|koukat"),
  role: cue(
    "masér|terapeut|recepční|zahradník|pokladní|makléř|konzultant|sestra|sestř|doktor|hospodář|kuchař|sales rep|sales manager|zaměstnan|pracovní|kurýr|svoz|opravář|pastevec|chovatel|předseda|tajemník|rodič|kuchyň|kuchyn|recepc|kancelář|vedouc|šéf|řidič|technik|trenér|učitel|lektor|personál|mechanik|číšni|účetní|lékař|veterinář|dobrovolník|správc|obsluh|brigádník|asistent|skladník|dílna|mistr|obchodník|instruktor|knihovni|montér|koordinátor|pokladník|prodavač"
  ),
  required: cue(
    "musí obsahovat|je povinný|bez vyplnění|je nutný|je potřeba vyplnit|povinn|musí být vyplněn|musí být zadán|nesmí chybět|nesmí být prázdn|nutné vyplnit|vždy vyplnit|musí mít vždy|bez … neuloží"
  ),
  lacking: cue("bez="),
  unique: cue(
    "jedinečn|nezaměniteln|nesmí opakovat|nesmějí opakovat|jen jedna=|jen jeden=|jediný|se stejným|se stejnou|se stejným|unikátn|jen jednou|pouze jednou|nesmí se opakovat|neopak|bez duplicit|duplicit|nesmí být dvakrát|dvakrát"
  ),
  atMost: cue("nejvýš|maximálně|max=|více než|víc než|déle než|nanejvýš|do="),
  atLeast: cue("alespoň|aspoň|nejméně|minimálně|min=|méně než"),
  forbidden: cue("nikdy|nikdo|nesmí|nemůže|nemohou|nelze|nejde|není možné|zakázán|nejvýš|maximálně|nanejvýš|nejde"),
  print: cue("podepsat|vytisknout|vytišt|tiskem|k podpisu|tisk|vytisk|tišt|na papír|pdf=|podpis"),
  paper: cue(
    "očkovac|servisní list|rozvrh|jízdenk|vstupenk|rodný list|karta|startovní listin|výsledkov|dodací list|faktur|účtenk|stvrzenk|smlouv|certifikát|osvědčení|protokol|výkaz|průkaz|přehled|zpráv|nabídk|štítek|potvrzení|vyúčtování|list=|předávací|zakázkový list|objednávkový list|výpis|rozpis|průkaz|doklad|sestav"
  ),
  lookUp: cue(
    "po zadání čísla|na číslo|podle svého čísla|podle čísla|zadá … číslo|zadáním čísla|přes číslo|s číslem|pod číslem|pomocí čísla|dohledat|zjistit … stav|podívat … stav|podle kódu"
  ),
  code: cue("čísl|kód|spz=|značk"),
  visitor: cue(
    "badatel|nájemník|nájemc|čtenář|majitel|pacient|hráč|zájemce|student|žák|vodák|účastní|kupující|návštěvní|zákazní|hosté|host=|lidé|veřejnost|kdokoli|kdokoliv|každý|na webu|online|klienti|nájemníci|rodiče|členové|čtenáři|z domova"
  ),
  browse: cue("vid|prohlíž|prohléd|hledat|katalog|číst|procház|koukn|podívat"),
  staff: cue("jen my|pouze my|jenom my|upravujeme|měnit … jen|upravovat … jen|jen … upravovat|nikdo jiný … měnit"),
  orders: cue("objedn|košík|nakoup|koupit"),
  deny: cue("nepotřebuj|není potřeba|nechceme|nechci|není nutné|vynech|nemusí|netřeba|už máme|neřešíme|mimo="),
  is: cue("je=|jsou=|může být|mohou být|bývá"),
  namely: cue("totiž|to znamená|tedy=|tj="),
  state: cue(
    "nov|otevřen|uzavřen|zavřen|hotov|dokončen|zaplacen|nezaplacen|odeslán|odeslan|koncept|zrušen|potvrzen|poptáv|objednán|rezervován|rezervovan|v řešení|v přípravě|na cestě|ve výrobě|řeší|rozpracovan|čeká|čekající|připraven|doručen|dodán|zabalen|vrácen|vydán|vydan|vyzvednut|přijat|přijm|odmítnut|zamítnut|schválen|plánován|naplánován|aktivní|neaktivní|archivován|vyřešen|nahlášen|opraven|vyhrán|prohrán|volný|volná|volné|pronajat|půjčen|prodán|fakturován|podán|zahájen|přidělen|proběhl|nemocn|rozbit|v opravě|vyřazen|podepsán|vypršel|ukončen|zájemce|pozastaven|obsazen|podáno|zpracován|v přípravě|odveden|nedostavil|dorazil|prošl|běží|vyúčtován"
  ),
  several: cue("obojí|oba=|obě=|více najednou|několik"),
  exactlyOne: cue("právě jeden|právě jedn|jen jeden|pouze jeden|přesně jeden")
}
