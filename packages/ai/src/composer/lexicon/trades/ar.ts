import { familyWords, type Lexicon } from "../../Lexicon.ts"

export const trades: Lexicon["trades"] = familyWords(`
  shop 3: متجر سلة محل= زبائن زبائني= توصيل يطلبون يطلبوا تسوق
  shop 2: نبيع منتج طلبات كتالوج
  rental 3: تاجير ايجار_معدات استئجار نؤجر
  rental 2: تامين= ارجاع معدات
  crm 3: صفقات عملاء_محتملين مبيعات
  crm 2: عروض متابعة
  inventory 3: مخزون مستودع مخزن
  inventory 2: مواد مورد موردين كمية
  projects 3: مشروع مشاريع
  projects 2: مهمة مهام مرحلة مراحل ميزانية
  learning 3: دورة دورات طالب طلاب مدرسة درس دروس معلم
  learning 2: تسجيل شهادة اختبار
  events 3: فعالية فعاليات متطوع متطوعين مهرجان وردية
  events 2: مشارك برنامج
  restaurant 3: مطعم مطبخ طبق اطباق مقهي وجبات
  restaurant 2: طاولة طاولات نادل
  property 3: مستاجر شقة شقق عقار عقارات
  property 2: ايجار عقد عقود
  clinic 3: مريض مرضي عيادة طبيب بيطري
  clinic 2: علاج موعد تطعيم تشخيص
  service 3: صيانة اصلاح فني فنيين ورشة
  service 2: عطل زيارة جهاز
  membership 3: عضو اعضاء نادي اشتراك اشتراكات
  membership 2: رسوم
  helpdesk 3: تذكرة تذاكر دعم بلاغ بلاغات
  helpdesk 2: اولوية عاجل
  collection 3: متحف مكتبة مجموعة ارشيف اعارة
  collection 2: كتاب كتب قارئ
  landing 3: صفحة_هبوط
  landing 2: موقع_الكتروني زوار
  booking 3: حجز حجوزات موعد مواعيد
  booking 2: تقويم صالون
`)
