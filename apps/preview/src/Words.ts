import type { Locale } from "@statex/kernel/Locale"

interface Words {
  readonly gone: string
  readonly goneText: string
  readonly report: string
  readonly reportText: string
  readonly write: string
}

/** The few sentences that this origin says itself; everything else it serves is a prototype's. */
export const words: Record<Locale, Words> = {
  en: {
    gone: "This prototype is no longer here",
    goneText:
      "Prototypes live for a limited time. This one has expired or was taken down, and its address is not used again.",
    report: "Report this prototype",
    reportText:
      "This page shows a prototype made by an AI; it is not a real service. If it deceives, harms or infringes, write to us with its address. It can be switched off within seconds.",
    write: "Write to"
  },
  de: {
    gone: "Diesen Prototyp gibt es nicht mehr",
    goneText:
      "Prototypen leben nur begrenzte Zeit. Dieser ist abgelaufen oder wurde entfernt; seine Adresse wird nicht wieder vergeben.",
    report: "Diesen Prototyp melden",
    reportText:
      "Diese Seite zeigt einen von einer KI gemachten Prototyp, keinen echten Dienst. Wenn er täuscht, schadet oder Rechte verletzt, schreiben Sie uns mit seiner Adresse. Er kann in Sekunden abgeschaltet werden.",
    write: "Schreiben Sie an"
  },
  fr: {
    gone: "Ce prototype n’existe plus",
    goneText:
      "Les prototypes ont une durée de vie limitée. Celui-ci a expiré ou a été retiré ; son adresse ne sera pas réutilisée.",
    report: "Signaler ce prototype",
    reportText:
      "Cette page montre un prototype créé par une IA, pas un vrai service. S’il trompe, nuit ou enfreint des droits, écrivez-nous avec son adresse. Il peut être désactivé en quelques secondes.",
    write: "Écrire à"
  },
  it: {
    gone: "Questo prototipo non c’è più",
    goneText:
      "I prototipi vivono per un tempo limitato. Questo è scaduto o è stato rimosso; il suo indirizzo non sarà riutilizzato.",
    report: "Segnala questo prototipo",
    reportText:
      "Questa pagina mostra un prototipo creato da un’IA, non un servizio reale. Se inganna, danneggia o viola diritti, scriveteci con il suo indirizzo. Può essere disattivato in pochi secondi.",
    write: "Scrivere a"
  },
  es: {
    gone: "Este prototipo ya no está aquí",
    goneText:
      "Los prototipos viven un tiempo limitado. Este ha caducado o fue retirado; su dirección no se vuelve a usar.",
    report: "Denunciar este prototipo",
    reportText:
      "Esta página muestra un prototipo hecho por una IA, no un servicio real. Si engaña, daña o infringe derechos, escríbanos con su dirección. Puede desactivarse en segundos.",
    write: "Escribir a"
  },
  nl: {
    gone: "Dit prototype is er niet meer",
    goneText:
      "Prototypes bestaan een beperkte tijd. Dit is verlopen of verwijderd; het adres wordt niet opnieuw gebruikt.",
    report: "Dit prototype melden",
    reportText:
      "Deze pagina toont een door AI gemaakt prototype, geen echte dienst. Als het misleidt, schaadt of inbreuk maakt, schrijf ons dan met het adres. Het kan binnen seconden worden uitgezet.",
    write: "Schrijf naar"
  },
  cs: {
    gone: "Tento prototyp už tu není",
    goneText: "Prototypy žijí omezenou dobu. Tento vypršel nebo byl stažen a jeho adresa se znovu nepoužije.",
    report: "Nahlásit tento prototyp",
    reportText:
      "Tato stránka ukazuje prototyp vytvořený umělou inteligencí, nikoli skutečnou službu. Pokud klame, škodí nebo porušuje práva, napište nám jeho adresu. Vypnout jej lze během několika sekund.",
    write: "Napište na"
  },
  pl: {
    gone: "Tego prototypu już tu nie ma",
    goneText:
      "Prototypy żyją przez ograniczony czas. Ten wygasł lub został wycofany, a jego adres nie będzie użyty ponownie.",
    report: "Zgłoś ten prototyp",
    reportText:
      "Ta strona pokazuje prototyp stworzony przez AI, a nie prawdziwą usługę. Jeśli wprowadza w błąd, szkodzi lub narusza prawa, napisz do nas, podając jego adres. Można go wyłączyć w kilka sekund.",
    write: "Napisz na"
  },
  ru: {
    gone: "Этого прототипа больше нет",
    goneText:
      "Прототипы живут ограниченное время. Срок этого истёк, или он был снят; его адрес больше не используется.",
    report: "Сообщить о прототипе",
    reportText:
      "Эта страница показывает прототип, созданный ИИ, а не настоящий сервис. Если он обманывает, вредит или нарушает права, напишите нам его адрес. Его можно отключить за секунды.",
    write: "Напишите на"
  },
  ar: {
    gone: "لم يعد هذا النموذج الأولي هنا",
    goneText: "تعيش النماذج الأولية مدة محدودة. انتهت مدة هذا النموذج أو أُزيل، ولن يُستخدم عنوانه مرة أخرى.",
    report: "الإبلاغ عن هذا النموذج",
    reportText:
      "تعرض هذه الصفحة نموذجًا أوليًا صنعه الذكاء الاصطناعي، وليست خدمة حقيقية. إذا كان يخدع أو يضر أو ينتهك حقوقًا، فاكتب إلينا مع ذكر عنوانه. يمكن إيقافه خلال ثوانٍ.",
    write: "اكتب إلى"
  }
}
