import type { Proses } from '../../hitung/rantai.ts'
import { isKosong, partsOf, sebut, tempatLain } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import { isOnLine, topmost } from './garis.ts'

export const punyaPemilik: Rule = {
  id: 'proses/punya-pemilik',
  severity: 'error',
  title: 'Setiap proses memiliki pemilik, masukan, keluaran, dan pengguna',
  why: `Peta proses bisnis menuntut proses yang definitif: jelas batasnya, masukannya, keluarannya, dan siapa yang memakai
hasilnya. Tanpa pemilik tidak ada yang memperbaiki proses itu. Yang ditulis pada satu tingkat berlaku bagi proses di atas
dan di bawahnya; proses yang memasok proses lain sudah memiliki pengguna.`,
  basis: ['permenpanrb-19-2018'],
  examples: {
    valid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    pemilik: bimas
    masukan: [permohonan]
    subproses:
      - { kode: P1.1, keluaran: [berkas terverifikasi], relasi: [{ ke: P1.2, berupa: berkas terverifikasi }] }
      - { kode: P1.2, keluaran: [surat], pelanggan: [pemohon] }
`,
      `
jenis: peta_proses
kode: P
proses: [{ kode: P1 }]
termuat: { lengkap: false }
`,
    ],
    invalid: [
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1 # ✗
    masukan: [permohonan]
    keluaran: [surat]
    pelanggan: [pemohon]
  - { kode: P2, pemilik: '-', masukan: [permohonan], keluaran: [surat], pelanggan: [pemohon] }
`,
      `
jenis: peta_proses
kode: P
proses:
  - kode: P1
    pemilik: bimas
    masukan: [permohonan]
    subproses:
      - { kode: P1.1, keluaran: [surat], pelanggan: [] } # ✗
      - { kode: P1.2, keluaran: [surat], pelanggan: [pemohon] }
`,
      `
jenis: peta_proses
kode: P
proses:
  - { kode: P1, masukan: [permohonan], keluaran: [surat], pelanggan: [pemohon] } # ✗
  - { kode: P2, pemilik: bimas, keluaran: [surat], pelanggan: [pemohon] } # ✗
  - { kode: P3, pemilik: bimas, masukan: [permohonan], pelanggan: [pemohon] } # ✗
  - { kode: P4, pemilik: bimas, masukan: [permohonan], keluaran: [surat] } # ✗
`,
    ],
  },
  *check(graph) {
    for (const peta of graph.all('peta_proses')) {
      const proses = partsOf(peta, 'proses')
      const supplied = new Set(
        proses.flatMap(({ links }) => links.flatMap(({ verb, to }) => (verb === 'memasok' && to ? [to] : []))),
      )
      for (const { field, apa, has } of kinds(supplied, graph.isWhole('proses', 'memasok'))) {
        const lacking = topmost(proses.filter((one) => !isOnLine(one, field, has) && one.judges(field)))
        if (!lacking[0]) continue
        yield {
          at: lacking[0].locate(),
          butir: lacking.map((one) => ({ at: one.locate(), apa: field })),
          message: `proses ${sebut(lacking)} dalam peta "${peta.nama}" tidak menyebut ${apa}`,
          hint: `isi "${field}" pada proses itu, atau pada proses di atas atau di bawahnya`,
          ...tempatLain(lacking, ({ nama }) => `proses "${nama}" juga tanpa ${apa}`),
        }
      }
    }
  },
}

function kinds(supplied: ReadonlySet<unknown>, isSupplyKnown: boolean) {
  const isWritten = (list: readonly string[] | undefined) => list?.some((teks) => !isKosong(teks)) ?? false
  const isSupplying = (one: Proses) => (one.isi.relasi ?? []).length > 0 || one.isLost('relasi')
  return [
    { field: 'pemilik', apa: 'pemilik', has: (one: Proses) => isWritten(one.isi.pemilik) },
    {
      field: 'masukan',
      apa: 'masukan',
      has: (one: Proses) => isWritten(one.isi.masukan) || !isSupplyKnown || supplied.has(one),
    },
    { field: 'keluaran', apa: 'keluaran', has: (one: Proses) => isWritten(one.isi.keluaran) || isSupplying(one) },
    { field: 'pelanggan', apa: 'pengguna', has: (one: Proses) => isWritten(one.isi.pelanggan) || isSupplying(one) },
  ] as const
}
