import { isPolaRingan } from '../text/pola.ts'
import type { Gabungan } from './gabung.ts'

/** @throws UsageError for what is no regular expression, or one that could take time without end */
export function checkPola(all: Gabungan, pola: string, pointer: string): void {
  if (!isPattern(pola)) {
    const hint = 'tulis sebagai regular expression, misalnya ^SOP-\\d{3}$'
    throw all.refuse(pointer, `"${pola}" bukan pola yang sah`, hint)
  }
  if (!isPolaRingan(pola)) {
    const hint = 'kurangi "*", "+", dan "?", terutama yang bersarang dalam kurung, misalnya ^SOP-\\d{3}/\\d{4}$'
    throw all.refuse(pointer, `pola "${pola}" dapat dicocokkan dengan terlalu banyak cara`, hint)
  }
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}
