import type { Sounds } from "../Sounds.ts"

const consonant = /[бвгджзйклмнпрстфхцчшщ]/u

/** `*ем` stands behind hissing sounds only, elsewhere it is `ом`. */
export const ruSounds: Sounds = {
  join: (stem, ending) => {
    if (/[гкхжшчщ]$/u.test(stem) && ending.startsWith("ы")) return `${stem}и${ending.slice(1)}`
    if (/[жшчщ]$/u.test(stem) && /^о[мй]$/u.test(ending)) return `${stem}е${ending.slice(1)}`
    if (/[жшчщ]$/u.test(stem) && ending === "ов") return `${stem}ей`
    if (ending.startsWith("*")) return /[жшчщц]$/u.test(stem) ? stem + ending.slice(1) : `${stem}о${ending.slice(2)}`
    return stem + ending
  },
  soften: (stem, ending) => stem + ending,
  bare: (stem) => {
    const last = stem.at(-1) ?? ""
    const before = stem.at(-2) ?? ""
    const rest = stem.slice(0, -1)
    if (/[ьй]/u.test(before)) return [`${stem.slice(0, -2)}е${last}`]
    if (!consonant.test(last) || !consonant.test(before) || /(?:ст|зд|рт|кт|рм|нт|йк|рб|ств)$/u.test(stem)) {
      return [stem]
    }
    return /[жшчщц]/u.test(before)
      ? [`${rest}е${last}`]
      : last === "к"
      ? [`${rest}о${last}`]
      : [`${rest}е${last}`, stem, `${rest}о${last}`]
  },
  fleeting: (lemma) => {
    if (lemma.length > 4 && /[^аеиоуыэюя]ец$/u.test(lemma)) return `${lemma.slice(0, -2)}ц`
    return lemma
  }
}

export const ruParadigms = `
  заказ m -: - а у - е ом,*ем / ы ов,*ев ам ы ах ами
  клиент v -: - а у а е ом,*ем / ы ов,*ев ам ов ах ами
  случай m й: й я ю й е ем / и ев ям и ях ями
  рубль m ь: ь я ю ь е ем / и ей ям и ях ями
  учитель v ь: ь я ю я е ем / и ей ям ей ях ями
  город m -: - а у - е ом / а ов ам а ах ами
  мастер v -: - а у а е ом / а ов ам ов ах ами
  цена f а: а ы е у е ой,*ей / ы 0 ам ы ах ами
  неделя f я: я и е ю е ей / и ь,ей ям и ях ями
  линия f я: я и и ю и ей / и й ям и ях ями
  запись f ь: ь и и ь и ью / и ей ям и ях ями
  место n о: о а у о е ом / а 0 ам а ах ами
  поле n е: е я ю е е ем / я ей ям я ях ями
  занятие n е: е я ю е и ем / я й ям я ях ями
  имя n я: я ени ени я ени енем / ена ен енам ена енах енами
  судья v а: а ы е у е ой / ы 0 ам 0 ах ами
  животное n ое: ое ого ому ое ом ым / ые ых ым ые ых ыми
  дети v -: - - - - - - / и ей ям ей ях ями
  больной v ой: ой ого ому ого ом ым / ые ых ым ых ых ыми
  хозяин v ин: ин ина ину ина ине ином / ева ев евам ев евах евами
  рабочий v ий: ий его ему его ем им / ие их им их их ими
`
