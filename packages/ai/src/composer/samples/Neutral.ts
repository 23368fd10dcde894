import type { Locale } from "@statex/kernel/Locale"

/** Names and addresses that belong to nobody, common enough in each language not to be taken for a customer of the business. */
interface Neutral {
  readonly people: ReadonlyArray<string>
  readonly streets: ReadonlyArray<string>
  readonly towns: ReadonlyArray<string>
}

const of = (people: string, streets: string, towns: string): Neutral => ({
  people: people.split("|"),
  streets: streets.split("|"),
  towns: towns.split("|")
})

export const neutral: Readonly<Record<Locale, Neutral>> = {
  en: of(
    "Alex Carter|Sam Hughes|Jamie Wells|Robin Clarke|Morgan Price|Taylor Reed|Casey Brooks|Jordan Lane|Kim Foster|Chris Doyle",
    "12 Mill Lane|4 Station Road|27 Church Street|9 Park Avenue|31 High Street|6 Bridge Road",
    "Northfield|Ashby|Weston|Milton|Langley"
  ),
  de: of(
    "Anna Schuster|Paul Richter|Lena Vogt|Jonas Krämer|Mia Seidel|Tim Hartmann|Eva Lindner|Max Böhm|Clara Winter|Ben Albrecht",
    "Mühlweg 12|Bahnhofstraße 4|Kirchgasse 27|Gartenstraße 9|Hauptstraße 31|Brückenweg 6",
    "Neustadt|Altdorf|Seeheim|Waldau|Lindenberg"
  ),
  fr: of(
    "Camille Martin|Louis Bernard|Emma Petit|Hugo Robert|Léa Moreau|Jules Laurent|Chloé Simon|Paul Michel|Inès Roux|Théo Fournier",
    "12 rue du Moulin|4 rue de la Gare|27 rue de l'Église|9 avenue du Parc|31 Grande Rue|6 rue du Pont",
    "Villeneuve|Saint-Martin|Beaumont|Montfort|La Roche"
  ),
  it: of(
    "Giulia Conti|Luca Ferri|Sara Greco|Marco Villa|Elena Riva|Paolo Serra|Anna Costa|Matteo Leone|Chiara Sala|Davide Monti",
    "Via del Mulino 12|Via della Stazione 4|Via della Chiesa 27|Viale del Parco 9|Corso Italia 31|Via del Ponte 6",
    "Borgonuovo|Castelvecchio|Pieve|Roccabella|San Martino"
  ),
  es: of(
    "Lucía Navarro|Pablo Romero|Marta Gil|Diego Serrano|Elena Vega|Javier Molina|Carmen Ortega|Luis Castro|Nuria Blanco|Raúl Iglesias",
    "Calle del Molino 12|Calle de la Estación 4|Calle de la Iglesia 27|Avenida del Parque 9|Calle Mayor 31|Calle del Puente 6",
    "Villanueva|San Miguel|La Vega|Torrealta|Las Eras"
  ),
  nl: of(
    "Anna Visser|Daan Bakker|Sanne Mulder|Bram de Boer|Lotte Dekker|Thijs Kok|Eva Smit|Sem Vos|Fleur Bos|Luuk Prins",
    "Molenweg 12|Stationsstraat 4|Kerkstraat 27|Parklaan 9|Hoofdstraat 31|Brugweg 6",
    "Nieuwdorp|Oosterbeek|Westwoud|Zandhoek|Molenveld"
  ),
  cs: of(
    "Jana Malá|Petr Dvořáček|Eva Horáková|Tomáš Beneš|Lucie Králová|Martin Sýkora|Hana Fialová|Jakub Urban|Klára Bláhová|Ondřej Vlček",
    "Mlýnská 12|Nádražní 4|Kostelní 27|Sadová 9|Hlavní 31|Mostní 6",
    "Nová Ves|Lhota|Záhoří|Podlesí|Lipová"
  ),
  pl: of(
    "Anna Zielińska|Piotr Wrona|Ewa Sikora|Tomasz Górski|Julia Lis|Marcin Baran|Hanna Król|Jakub Wilk|Zofia Duda|Adam Sowa",
    "ul. Młyńska 12|ul. Dworcowa 4|ul. Kościelna 27|ul. Parkowa 9|ul. Główna 31|ul. Mostowa 6",
    "Nowa Wieś|Zalesie|Lipiny|Podgórze|Brzezie"
  ),
  ru: of(
    "Анна Белова|Павел Зимин|Елена Орлова|Денис Власов|Мария Котова|Игорь Лапин|Ольга Зуева|Антон Серов|Дарья Титова|Роман Громов",
    "ул. Мельничная, 12|ул. Вокзальная, 4|ул. Садовая, 27|ул. Парковая, 9|ул. Центральная, 31|ул. Мостовая, 6",
    "Заречье|Лесное|Новосёлки|Берёзовка|Сосновка"
  ),
  ar: of(
    "سارة خليل|أحمد ناصر|ليلى حداد|عمر سالم|نور عيسى|يوسف رحال|هند فارس|كريم منصور|ريم صالح|طارق زيدان",
    "شارع الطاحونة 12|شارع المحطة 4|شارع الحديقة 27|شارع النخيل 9|الشارع الرئيسي 31|شارع الجسر 6",
    "الواحة|الروضة|النخيل|المروج|الربيع"
  )
}

/** The item at a place of a list that begins anew at its end. */
export const turn = <A>(list: ReadonlyArray<A>, at: number): A | undefined => list[at % Math.max(1, list.length)]
