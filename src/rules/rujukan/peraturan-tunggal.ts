import { normaliseNama } from '../../text/nama.ts'
import type { Sitasi } from '../../text/sitasi.ts'
import type { Rule } from '../rule.ts'
import { citingDocuments, type Kutipan, kodeOf, placeOf, sebutDokumen } from './kutipan.ts'

export const peraturanTunggal: Rule = {
  id: 'rujukan/peraturan-tunggal',
  severity: 'warning',
  title: 'Sebuah peraturan dikutip satu kali dalam dasar hukum',
  why: `Peraturan yang tercantum dua kali biasanya sisa salin-tempel, atau salah satunya seharusnya peraturan lain. Kutipan untuk pasal
yang berbeda, dan kutipan sebagai perubahan dari peraturan lain, bukan pengulangan.`,
  basis: [],
  examples: {
    valid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - UU 1/1974
  - UU 16/2019 tentang Perubahan atas UU 1/1974
  - PP 9/1975 Pasal 2
  - PP 9/1975 Pasal 10
`,
    ],
    invalid: [
      `
jenis: sop
kode: SOP-01
dasar_hukum:
  - UU 1/1974
  - PP 9/1975
  - Peraturan Pemerintah Nomor 9 Tahun 1975 tentang Pelaksanaan UU Perkawinan # ✗
`,
    ],
  },
  *check(graph) {
    for (const { node, kutipan } of citingDocuments(graph)) {
      const first = new Map<string, { one: Kutipan; sitasi: Sitasi }>()
      for (const one of kutipan) {
        // A tariff names its own basis again.
        if (one.path[0] !== 'dasar_hukum') continue
        for (const sitasi of one.sitasi) {
          const kode = kodeOf(sitasi, graph)
          if (!sitasi.pokok || kode === undefined) continue
          const key = `${kode} ${sitasi.pasal ?? ''}`
          const before = first.get(key)
          if (!before) first.set(key, { one, sitasi })
          else if (before.one !== one) {
            const spare = spareOf(before.one, one)
            const at = (place: Kutipan) => ({ ...placeOf(place), ...(place === spare && { usulan: [] }) })
            yield {
              at: at(one),
              message: `${sebutDokumen(node)} mengutip "${sitasi.teks}" dua kali`,
              hint: 'hapus salah satunya, atau tulis peraturan yang sebenarnya dimaksud',
              related: [{ at: at(before.one), message: `sudah dikutip di sini: "${before.sitasi.teks}"` }],
            }
          }
        }
      }
    }
  },
  fix: {
    title: 'Kutipan yang tidak menambah apa-apa pada yang lain dihapus; komentarnya tinggal',
    changes: ({ at, related }) =>
      [at, ...related].filter(({ usulan }) => usulan).map((one) => ({ kind: 'remove', at: one }) as const),
  },
}

/** The one that says nothing beyond the other: the later, where they say the same; undefined where each has its own. */
function spareOf(before: Kutipan, after: Kutipan): Kutipan | undefined {
  if (saysAll(before, after)) return after
  return saysAll(after, before) ? before : undefined
}

/** Whether one text says all that the other does, which is one regulation, and its title if any. */
function saysAll(one: Kutipan, other: Kutipan): boolean {
  const [sitasi, ...others] = other.sitasi
  if (normaliseNama(one.teks) === normaliseNama(other.teks)) return true
  const [same, ...more] = one.sitasi
  if (!sitasi || !same || others.length > 0 || more.length > 0 || sitasi.pernah !== same.pernah) return false
  const rest = other.teks.slice(0, sitasi.mulai) + other.teks.slice(sitasi.akhir)
  if (/[\p{L}\d]/u.test(rest.replace(/\btentang\b/i, '').replace(sitasi.judul ?? '', ''))) return false
  return sitasi.judul === undefined || normaliseNama(sitasi.judul) === normaliseNama(same.judul ?? '')
}
