import type { Blueprint } from "../../src/Blueprint.ts"
import { choice } from "./parts.ts"
import { words } from "./words.ts"

/** A landing page in Arabic with a form for enquiries, and the list of what came in. */
export const catering: Blueprint = {
  format: 1,
  name: "مطبخ النخلة",
  tagline: "ضيافة للمكاتب والمناسبات",
  locale: "ar",
  start: "home",
  entities: [
    {
      id: "enquiry",
      singular: "طلب",
      plural: "الطلبات",
      title: "name",
      status: "state",
      fields: [
        { id: "name", label: "الاسم", kind: "text", required: true, maxLength: 80 },
        { id: "phone", label: "رقم الهاتف", kind: "phone", required: true },
        { id: "guests", label: "عدد الضيوف", kind: "number", required: true, minimum: 5, maximum: 400 },
        { id: "day", label: "تاريخ المناسبة", kind: "date", required: false },
        choice("state", "الحالة", { new: "جديد", answered: "تم الرد" }),
        { id: "message", label: "تفاصيل المناسبة", kind: "longText", required: false, maxLength: 800 }
      ],
      samples: [
        { name: "مثال: سارة", phone: "+971 50 000 0001", guests: 40, day: "2026-12-02", state: "new", message: null },
        {
          name: "مثال: خالد",
          phone: "+971 50 000 0002",
          guests: 120,
          day: "2026-12-18",
          state: "answered",
          message: null
        }
      ]
    }
  ],
  views: [
    {
      _tag: "Landing",
      id: "home",
      title: "مطبخ النخلة",
      intro: "ضيافة عربية للمكاتب والمناسبات.",
      requirements: ["FR-1"],
      sections: [
        {
          _tag: "Hero",
          heading: "ضيافة تليق بضيوفكم",
          text: "نطبخ في اليوم نفسه ونصل في الموعد. أخبرونا بعدد الضيوف والتاريخ، ونرسل لكم قائمة مناسبة.",
          action: { label: "اطلبوا عرضًا", view: "ask" }
        },
        {
          _tag: "Features",
          heading: "ما الذي نقدمه",
          items: [
            { heading: "غداء المكاتب", text: "أطباق فردية ساخنة كل يوم عمل." },
            { heading: "ولائم العائلة", text: "موائد كاملة مع الخدمة والتنظيف." },
            { heading: "قهوة وحلويات", text: "ركن قهوة عربية وتمور لاستقبال الضيوف." }
          ]
        },
        {
          _tag: "Steps",
          heading: "كيف نعمل",
          items: [
            { heading: "تخبروننا", text: "العدد والتاريخ والمكان." },
            { heading: "نقترح قائمة", text: "خلال يوم عمل واحد." },
            { heading: "نصل ونخدم", text: "ثم نترك المكان نظيفًا." }
          ]
        },
        {
          _tag: "Prices",
          heading: "الأسعار",
          items: [
            { heading: "غداء المكاتب", price: "45 درهمًا للشخص", text: "من عشرة أشخاص." },
            { heading: "وليمة", price: "95 درهمًا للشخص", text: "تشمل الخدمة." }
          ]
        },
        {
          _tag: "Prose",
          heading: "من نحن",
          text: "مطبخ صغير في دبي.\nنشتري من السوق كل صباح ونطبخ بالطريقة التي نحبها في بيوتنا."
        },
        {
          _tag: "Lead",
          heading: "اطلبوا عرضًا",
          entity: "enquiry",
          fields: ["name", "phone", "guests", "day", "message"],
          submit: "إرسال الطلب",
          thanks: "شكرًا لكم. وصل طلبكم وسنتواصل معكم قريبًا."
        }
      ]
    },
    {
      _tag: "Form",
      id: "ask",
      title: "طلب عرض",
      requirements: ["FR-2"],
      entity: "enquiry",
      fields: ["name", "phone", "guests", "day", "message"],
      submit: "إرسال الطلب",
      next: "enquiries"
    },
    {
      _tag: "List",
      id: "enquiries",
      title: "الطلبات الواردة",
      requirements: ["FR-3"],
      entity: "enquiry",
      columns: ["name", "phone", "guests", "day", "state"],
      search: ["name", "phone"],
      filters: ["state"],
      sort: { field: "day", descending: false }
    },
    {
      _tag: "Board",
      id: "board",
      title: "متابعة الطلبات",
      requirements: ["FR-4"],
      entity: "enquiry",
      group: "state",
      card: ["name", "guests", "day"]
    }
  ],
  navigation: [
    { view: "home", label: "الرئيسية" },
    { view: "ask", label: "طلب عرض" },
    { view: "enquiries", label: "الطلبات" },
    { view: "board", label: "المتابعة" }
  ],
  theme: { hue: 28, face: "serif", corners: "square", density: "calm" },
  copy: words("ar")
}
