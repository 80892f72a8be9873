import { alurSop } from '../../hitung/alur.ts'
import { normaliseNama } from '../../text/nama.ts'
import type { Rule } from '../rule.ts'
import { isKosong, sebutLangkah, tempatLain } from './langkah.ts'

export const masukanBukanKeluaran: Rule = {
  id: 'sop/masukan-bukan-keluaran',
  severity: 'info',
  title: 'Keluaran sebuah langkah tidak sama dengan kelengkapannya',
  why: `Langkah yang keluarannya persis sama dengan bahannya tidak menunjukkan apa yang dihasilkannya: disposisi masuk,
disposisi keluar. Sebutkan apa yang berubah, misalnya "disposisi yang sudah diparaf", atau hapus langkah itu.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { kelengkapan: Disposisi, keluaran: Disposisi yang sudah diparaf }
  - { kelengkapan: [Disposisi, komputer], keluaran: Disposisi }
  - { kelengkapan: '-', keluaran: '-' }
  - { kelengkapan: [], keluaran: [] }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - kelengkapan: Disposisi
    keluaran: disposisi. # ✗
  - { kelengkapan: [Surat, Berkas], keluaran: [Berkas, Surat] }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (!sop.isi.langkah?.some(({ keluaran }) => keluaran !== undefined)) continue
      const same = graph.once(alurSop, sop).titik.filter(({ langkah: { kelengkapan, keluaran } }) => {
        return kelengkapan && keluaran && isSameSet(kelengkapan, keluaran)
      })
      const [first] = same
      if (!first) continue
      const sebutan = (first.langkah.keluaran ?? []).map((teks) => teks.trim()).join(', ')
      yield {
        at: sop.locate('langkah', first.urutan, 'keluaran'),
        message: `keluaran ${sebutLangkah(same)} pada SOP "${sop.nama}" sama dengan kelengkapannya (${same.length > 1 ? 'misalnya ' : ''}"${sebutan}")`,
        hint: 'tulis apa yang dihasilkan langkah itu, misalnya dokumen yang sudah diparaf atau diberi nomor',
        ...tempatLain(sop, same, 'keluaran ini juga sama dengan kelengkapannya', 'keluaran'),
      }
    }
  },
}

/** Letters by which two texts may differ and still say the same. */
const PUNCTUATION = 4

function lengthOf(teks: readonly string[]): number {
  return teks.reduce((sum, satu) => sum + satu.length, 0)
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length || Math.abs(lengthOf(left) - lengthOf(right)) > PUNCTUATION * left.length)
    return false
  const names = (teks: readonly string[]) => new Set(teks.filter((satu) => !isKosong(satu)).map(normaliseNama))
  const [one, other] = [names(left), names(right)]
  return one.size > 0 && one.size === other.size && [...one].every((name) => other.has(name))
}
