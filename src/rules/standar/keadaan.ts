/** For which case a promise or a cost holds, where its text says so. */
import type { Janji } from '../../hitung/layanan.ts'
import type { Durasi } from '../../text/waktu.ts'

function durationsOf({ waktu }: Janji): readonly Durasi[] {
  if (waktu.jenis === 'durasi') return [waktu.durasi]
  return waktu.jenis === 'banyak' ? waktu.durasi : []
}

/** What stands around the durations: the words that say for which case they hold. */
export function caseInText(janji: Janji): string {
  let rest = janji.teks
  for (const { teks: one, ekor = '' } of durationsOf(janji)) rest = rest.replace(one, ` ${ekor} `)
  return rest
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}

const LABEL = /[a-z]{3,}[^:\d]*:/gi
const WORD = /[a-z]{3,}/i

/** Whether each duration of a text has words of its own that say when it holds. */
export function namesCases(janji: Janji): boolean {
  const durasi = durationsOf(janji)
  const tails = durasi.filter(({ ekor = '' }) => WORD.test(ekor)).length
  const labels = janji.teks.match(LABEL)?.length ?? 0
  return Math.max(tails, labels) >= durasi.length
}

const AMOUNT =
  /(?:rp|idr)[\s.:]*[\d.,]+(?:,-)?(?:\s?(?:ribu|rb|juta|jt))?|[\d.,]+\s?rupiah|gratis|tidak dipungut(?: biaya)?/gi
const JOINT = /^(?:biaya|tarif|atau|dan|sampai|dengan|hingga|per|sebesar|maksimal|minimal|mulai|dari|antara)$/

/** The words of a text that are no amount: they say for what each amount is. */
export function wordsBeside(teks: string): readonly string[] {
  const words =
    teks
      .toLowerCase()
      .replace(AMOUNT, ' ')
      .match(/[a-z]{3,}/g) ?? []
  return words.filter((word) => !JOINT.test(word))
}
