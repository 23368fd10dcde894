/** Everyday nouns of small companies, by */
export const csNouns = `
  hrad: tým zákrok přípravek přesun dar exemplář|exempláře spis|spisy podnět svoz odečet/odečt hrob výrok výskyt stav typ druh termín telefon mobil e-mail email mail text čas kód model odkaz popis problém systém objem příjem zájem nájem pronájem
  hrad: zápis záznam rozpis rozvrh předpis recept dokument soubor obraz projekt produkt materiál kontakt kurz zápas trénink výcvik výjezd výkon výkres výtisk
  hrad: objekt prostor dům/dom byt motor filtr servis úkon úkol úsek úvěr účet/účt účel úraz test zub nález list průkaz protokol souhlas důvod původ obvod závod návod
  hrad: příkaz nákup sklad regál oddíl díl podíl rozdíl kus pár balík oděv rozměr průměr metr litr rok víkend večer interval limit rozpočet/rozpočt předmět nátěr odstín tvar vzor
  hrad: počet/počt sešit seznam přehled plán program klub ročník výlet zájezd pobyt hotel penzion kemp stan kajak člun raft vůz/voz autobus traktor přívěs vozík skútr zámek
  hrad: čip porod úhyn chov vrh strom záhon sad úl med sud sýr chléb/chleb dort oběd ubrus stůl/stol koncert festival ples workshop tábor certifikát diplom web blok server router ticket tiket incident
  hrad: zásah přesčas výpis obrat zisk náklad dluh bonus plat pohyb převod příjezd odjezd odběr rozbor úklid provoz povrch obsah rozsah název|názvy výraz obvaz lék formát titul podpis úpis předpis odpočet/odpočt
  hrad: výrobek zbytek zůstatek pozemek poplatek příspěvek požadavek obrázek balíček lístek kroužek rámek zákusek posudek prvek svátek přírůstek úbytek vzorek spolek výsledek nábytek dárek prášek doplněk/doplňk
  hrad: deník ceník věk leták ateliér bazén kurt dvorec/dvorc hod závěs kontejner pytel/pytl pokrm sortiment svoz sběr segment region okres kraj dotaz návrh prototyp koncept
  hrad: kabel procesor displej adaptér nástroj odpad článek inzerát cestopis trakt exponát artefakt fond depozit archiv snímek negativ grant vstup výstup lom přenos spoj
  hrad: den/dn|dny týden/týdn jídelníček šampon prsten řetízek kámen/kamen|kameny korál květ|květy kvítek hrnek hrníček talisman šperk kov
  stroj: stroj přístroj spotřebič nosič klíč keř počítač čaj nápoj formulář seminář webinář pokoj výdaj výdej prodej turnaj měsíc talíř kotel/kotl údaj kraj postroj hlásič ohřívač vysavač nabíječ koš konec/konc míč
  pán: klient pacient student technik zákazník zaměstnanec žák pes/ps dobrovolník účastník pracovník trenér|trenéři instruktor|instruktoři lektor|lektoři soused|sousedé vlastník návštěvník autor|autoři
  pán: architekt doktor|doktoři montér|montéři mechanik řemeslník číšník kurýr|kurýři skladník obchodník partner|partneři manažer|manažeři brigádník závodník jezdec pták|ptáci králík|králíci beran|berani býk|býci
  pán: kocour|kocouři člen|členové host|hosté spolupracovník nájemník podnájemník úředník dělník zahradník instalatér|instalatéři kupec chlapec absolvent fotograf|fotografové
  pán: rodák vodák kapitán|kapitáni operátor|operátoři dispečer|dispečeři koordinátor|koordinátoři asistent praktik supervizor|supervizoři investor|investoři inspektor|inspektoři řezník
  muž: kůň/koň|koně řidič lékař opravář kuchař prodavač hráč čtenář včelař rodič holič truhlář malíř pekař zubař veterinář elektrikář tesař klempíř pokrývač cukrář knihař strojař
  tel: učitel majitel dodavatel odběratel pronajímatel provozovatel žadatel zadavatel uživatel ředitel pořadatel chovatel pěstitel zřizovatel zapisovatel nositel držitel cvičitel obyvatel stavitel podnikatel nakladatel vypůjčitel
  předseda: předseda kolega
  ista: terapista turista cyklista hokejista tenista specialista
  soudce: správce poradce zástupce příjemce nájemce výrobce prodejce zájemce průvodce dárce vůdce dovozce strážce plátce soudce
  žena: zápůjčka součástka příjemka výdejka sezona sezóna úroda krajina vlna tkanina zakázka objednávka oprava položka faktura kniha výpůjčka půjčka poptávka nabídka dodávka zásilka schůzka návštěva prohlídka kontrola údržba služba značka firma cena částka poznámka závada adresa
  žena: priorita barva zpráva osoba kontrolka známka třída škola učebna váha výška šířka délka hloubka teplota hodnota doba lhůta hodina minuta koruna sleva záloha úhrada platba výplata mzda sazba
  žena: odměna pokuta smlouva+smluv záruka pojistka nehoda škoda vada porucha příčina poloha zóna řada sada skupina odrůda rostlina kráva koza kočka kobyla matka vakcína diagnóza léčba látka dávka
  žena: zkouška úloha otázka přihláška výuka ukázka výstava sbírka fotka mapa trasa zastávka jízda jízdenka vstupenka výbava plachta přilba vesta helma
  žena: půjčovna dílna kavárna zahrada stavba budova chata střecha podlaha stěna příčka dlažba zásuvka baterka trubka pumpa klima lampa látka jednotka míra hmota norma
  žena: pobočka prodejna centrála úprava výměna změna vada reklama stránka schránka složka tabulka známka odrážka směna šichta docházka přestávka pauza
  žena: rezerva zásoba surovina přísada příloha polévka káva voda bota kabelka taška krabička svíčka hračka hra deskovka kazeta skladba nota struna kytara
  žena: anamnéza stopa liga disciplína startovka manželka klientka pacientka studentka lektorka trenérka
  žena: hudba knihovna poradna čekárna ručička doprava přeprava cesta dálka spotřeba nafta přípojka jímka studna nádoba krytina
  růže: lekce akce funkce sekce inspekce revize licence kategorie série verze kopie alergie energie fotografie galerie reklamace rezervace registrace instalace aplikace operace organizace publikace
  růže: instrukce kolekce země práce šarže|šarže kalibrace fakturace certifikace kvalifikace registrace destinace expozice edice pozice transakce dispozice kompenzace provize expedice ordinace recepce
  růže: recenze vakcinace medikace terapie rehabilitace dezinfekce sterilizace deratizace garance absence konzultace prezentace dokumentace evidence kalkulace specifikace komunikace koncepce konference koje injekce infuze ingredience medaile večeře košile galanterie ovce|ovce
  růže: elektroinstalace asistence identifikace klasifikace lokace komise dotace deklarace inventarizace prevence rekonstrukce demolice destilace restaurace pizzerie židle
  ulice: ulice krabice lavice popelnice stanice nemocnice zákaznice pracovnice účastnice sazenice police hranice silnice směrnice slepice dobrovolnice návštěvnice
  píseň: sklizeň/sklizn láhev/láhv píseň/písn kampaň garáž montáž postel soutěž mládež tonáž odpověď výstroj zbroj nádrž stáj krádež reportáž pasáž masáž drenáž dlaň jabloň síť|sítě tvrz
  kost: nemovitost velikost místnost hmotnost splatnost odpovědnost společnost činnost vzdálenost žádost stížnost nemoc vlastnost účast rychlost oblast část pevnost událost dovednost platnost životnost závislost četnost dostupnost spokojenost návštěvnost povinnost pohotovost odbornost způsobilost věc|věci řeč|řeči pomoc|pomoci noc|noci závěť
  město: stádo číslo jméno+jmen středisko místo město auto kolo heslo okno slovo právo kilo patro křeslo sedadlo vozidlo lehátko pravidlo zrcadlo čidlo světlo jídlo mýdlo plemeno semeno jezero sklo dřevo maso mléko víno pivo středisko družstvo mužstvo políčko tlačítko víko pádlo kormidlo tričko vajíčko
  moře: pole|pole srdce|srdce ovoce slunce
  kuře: zvíře kuře rajče děvče
  kotě: kotě hříbě
  štěně: štěně jehně
  hřiště: hřiště letiště pracoviště stanoviště parkoviště nástupiště skladiště tržiště sídliště koupaliště bydliště ohniště
  dítě: dítě/dět|děti
  loď: loď
  stavení: představení darování pozorování zařízení nářadí vybavení balení školení vyšetření ošetření hlášení odeslání dodání vystavení narození očkování přeočkování objednání vrácení zapůjčení zahájení dokončení ukončení měření určení umístění
  stavení: oddělení umění pojištění označení povolení upozornění osvědčení pověření hodnocení plnění složení pořadí období poschodí podlaží náměstí nádobí zboží příslušenství množství občerstvení bydlení ubytování stavení cvičení vyúčtování zasedání setkání řešení zpoždění pořízení převzetí přijetí použití oblečení zaměstnání vzdělání povolání poslání řízení topení
  muzeum: muzeum studium gymnázium stipendium médium stádium akvárium honorárium
  jiné: vstupné jízdné školné výživné nájemné kurzovné zápisné startovné půjčovné stočné vodné pojistné předplatné spropitné poštovné dopravné
  žena: technička terapeutka masérka sestra učitelka instruktorka prodavačka
`
