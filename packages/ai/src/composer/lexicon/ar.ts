import {
  capabilityWords,
  dayWords,
  entityWords,
  familyWords,
  type Lexicon,
  numberWords,
  stems,
  words
} from "../Lexicon.ts"
import { cues } from "./cues/ar.ts"
import { fields } from "./fields/ar.ts"
import { grammar } from "./grammar/ar.ts"
import { things } from "./things/ar.ts"
import { trades } from "./trades/ar.ts"

export const ar: Lexicon = {
  cues,
  grammar,
  trades,
  stop: words(
    "في من إلى على عن مع هذا هذه ذلك التي الذي الذين هو هي نحن أنا أنت هم كل أو أن إن لا ما قد كان لدينا لدي نريد أريد نحتاج أحتاج اليوم الآن عند بعد قبل حتى لكن أيضا كيف متى حيث ثم عبر بأنفسهم طوال"
  ),
  letters: /[\u0621-\u064a]/u,
  with: stems("فيهم= تضم= يضم= وفيها= وفيه= بها= فيها= فيه= مع= يحتوي= تحتوي= تشمل= يشمل= تتضمن= يتضمن= لها= له="),
  keep: stems(
    "ونسجل= نحتفظ= ندون= اسجل= نكتب= تسجل= نسجل= تسجيل= نحفظ= حفظ= نقيد= نوثق= يسجل= نرصد= تدوين= مكتوبة= نعرف= اعرف= يهمني= يهمنا= متابعة= إدارة= ندير= نكتب= يترك= يتركون= يدخل= تتبع="
  ),
  and: words("و أو ثم"),
  article: words("كل أيضا"),
  cut: words("حتى لكي لأن التي الذي عندما حيث في على من إلى عن نحن هو هي يجب يمكن لكن اليوم عبر عند"),
  each: words("كل لكل وكل ولكل"),
  fields,
  entities: things,
  books: stems("حجز يحجز تحجز احجز"),
  appointments: entityWords(`
    الموعد|المواعيد: موعد مواعيد
    الجلسة|الجلسات: جلسة= جلسات=
  `),
  fieldNoun: stems("حقل حقول عمود اعمد بيانات معلومات"),
  status: stems("حالة= حالات= حاله= مرحل مراحل"),
  offer: stems("خدم نقدم= نبيع= عروض= اسعار"),
  family: familyWords(`
    booking 3: حجز حجوزات موعد مواعيد
    booking 2: جدول= تقويم=
    landing 3: صفحة_هبوط
    landing 2: موقع_الكترون موقع= صفحة= زوار زائر نموذج_تواصل عرض_خدمات
    records 2: ادارة= متابع سجل سجلات مخزون تتبع اكسل قاعدة_بيانات
    records 1: قائم حالة= طلبات= تسجيل
  `),
  capability: capabilityWords(`
    search: بحث= نبحث=
    export: تصدير استيراد
    chart: رسم_بيان احصائي تقرير تقارير
    board: كانبان
    payment: دفع= الدفع=
    login: تسجيل_دخول كلمة_مرور
    message: تذكير رسائل= واتساب اشعار
    photo: صور=  صورة=
    map: خريطة=
    print: طباع pdf
  `),
  named: stems("اسمها= اسمه= باسم= تسمى="),
  colours: numberWords(`
    0: احمر حمراء
    28: برتقالي
    45: اصفر ذهبي
    130: اخضر خضراء
    85: زيتوني
    175: فيروزي
    220: ازرق زرقاء
    275: بنفسجي
    330: وردي
    350: عنابي
    22: بني=
  `),
  weekdays: dayWords(`
    1: اثنين
    2: ثلاثاء
    3: اربعاء
    4: خميس
    5: جمعة= جمعه=
    6: سبت=
    7: احد=
    1 2 3 4 5 6 7: يوميا
  `),
  until: words("إلى حتى لغاية"),
  minutes: numberWords("1: دقيق دقائق"),
  half: stems("نصف="),
  hour: stems("ساعة= ساعه= ساعات="),
  open: stems("نعمل= مفتوح دوام ساعة= اوقات"),
  places: stems("اشخاص شخص مقعد مقاعد اماكن ضيوف طاولات مواعيد مرضى مرضي"),
  most: stems("اقصي اقصى اكثر="),
  numbers: numberWords(
    "1: واحد= واحدة=\n2: اثنان= اثنين= اثنتان=\n3: ثلاثة= ثلاث=\n4: اربعة= اربع=\n5: خمسة= خمس=\n6: ستة= ست=\n7: سبعة= سبع=\n8: ثمانية= ثماني=\n9: تسعة= تسع=\n10: عشرة= عشر=\n20: عشرون= عشرين=\n30: ثلاثون= ثلاثين=\n40: اربعون= اربعين=\n50: خمسون= خمسين=\n60: ستون= ستين=\n90: تسعون= تسعين=\n100: مئة= مائة="
  ),
  wish: {
    add: stems("اضف اضافة= اضيفو ادرج جديد= جديدة="),
    remove: stems("احذف حذف ازل ازالة="),
    rename: stems("سم= تسمية= اعد_تسمية"),
    change: stems("غير= غيروا= تغيير= اجعل عدل= استبدل"),
    required: stems("الزامي مطلوب اجباري"),
    optional: stems("اختياري"),
    colour: stems("لون= الوان"),
    title: stems("عنوان"),
    app: stems("تطبيق= برنامج"),
    board: stems("كانبان لوحة="),
    chart: stems("رسم_بيان مخطط"),
    option: stems("حالة= حاله= خيار قيمة="),
    capacity: stems("سعة= مقاعد"),
    to: words("إلى الى باسم في")
  }
}
