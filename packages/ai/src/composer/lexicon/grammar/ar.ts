import type { Grammar } from "../../Grammar.ts"
import { stems, unitWords, words } from "../../Lexicon.ts"

export const grammar: Grammar = {
  of: words("لكل ولكل من ومن عن وعن كل وكل ل في وفي"),
  determiner: words("كل هذا هذه ذلك جميع"),
  subject: words("نحن انا هم هو هي"),
  which: words("اي ايه ما من متي اين"),
  whether: words("هل ان"),
  howMany: words("كم عدد"),
  adverb: words(
    "نفسه نفسها ايضا كذلك ثم دائما فقط هنا هناك الان اليوم غدا امس غالبا احيانا يجب يمكن لذلك لان اذا عندما حتى جدا كثيرا قليلا تقريبا معا وحده تلقائيا يدويا بنفسي مهما"
  ),
  relative: words("الذي التي الذين حيث لان"),
  container: stems(
    "قائم سجل سجلات ملف جدول قاعد كتالوج نموذج تقويم دفتر صفحة بيانات بطاق كشف استمار"
  ),
  units: unitWords(`
    days: يوم ايام
    weeks: اسبوع اسابيع
    months: شهر اشهر شهور
    years: سنة سنوات عام اعوام
  `)
}
