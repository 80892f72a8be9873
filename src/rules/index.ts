/** The list of rules, by group; a test holds it to the files beside it. */
import { dokumenAda } from './koherensi/dokumen-ada.ts'
import type { Rule } from './rule.ts'

export const rules: readonly Rule[] = [
  // dokumen
  // rujukan
  // sop
  // standar
  // koherensi
  dokumenAda,
]
