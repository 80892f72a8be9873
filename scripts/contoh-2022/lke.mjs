/** The answered LKE with its evidence, and its scores, computed here once more apart from the tool. */
import { readFile } from 'node:fs/promises'
import { bukti } from './bukti.mjs'
import { KEPALA, sebaris } from './tulis.mjs'

const instrumen = JSON.parse(
  await readFile(new URL('../../src/data/lke/permenpanrb-90-2021.json', import.meta.url), 'utf8'),
)

/**
 * Answers by item, with evidence: names of `bukti.mjs`, tables, or references to documents.
 *
 * @type {Readonly<Record<string, readonly [jawaban: string | Record<string, number>, ...bukti: string[]]>>}
 */
const tetap = {
  'P1-i.a': ['Ya', 'sk-tim-kerja'],
  'P1-i.b': ['A', 'sk-tim-kerja'],
  'P1-ii.a': ['Ya', 'rencana-kerja', 'sop:SOP-25'],
  'P1-ii.b': ['A', 'rencana-kerja'],
  'P1-ii.c': ['A', 'rencana-kerja'],
  'P1-iii.a': ['B', 'pemantauan-zi'],
  'P1-iii.b': ['A', 'pemantauan-zi'],
  'P1-iii.c': ['B', 'pemantauan-zi'],
  'P1-iv.a': ['Ya', 'pemantauan-zi'],
  'P1-iv.b': ['A', 'agen-perubahan'],
  'P1-iv.c': ['B', 'budaya-kerja'],
  'P1-iv.d': ['B', 'budaya-kerja'],
  'P2-i.a': ['B', 'peta_proses:PETA-2021', 'sop:SOP-16', 'sop:SOP-09'],
  'P2-i.b': ['C', 'sop:SOP-16', 'sop:SOP-03', 'sop:SOP-10'],
  'P2-i.c': ['A', 'sop:SOP-04', 'sop:SOP-05', 'sop:SOP-10', 'sop:SOP-16'],
  'P2-ii.a': ['A', 'spbe'],
  'P2-ii.b': ['B', 'spbe'],
  'P2-ii.c': ['A', 'spbe', 'standar_pelayanan:SP-07'],
  'P2-ii.d': ['B', 'spbe'],
  'P2-iii.a': ['A', 'keterbukaan-informasi', 'standar_pelayanan:SP-12'],
  'P2-iii.b': ['B', 'keterbukaan-informasi'],
  'P3-i.a': ['Ya', 'kebutuhan-pegawai'],
  'P3-i.b': ['B', 'kebutuhan-pegawai'],
  'P3-i.c': ['Ya', 'kebutuhan-pegawai'],
  'P3-ii.a': ['Ya', 'kebutuhan-pegawai'],
  'P3-ii.b': ['C', 'kebutuhan-pegawai'],
  'P3-ii.c': ['Ya', 'kebutuhan-pegawai'],
  'P3-iii.a': ['Ya', 'pengembangan-kompetensi'],
  'P3-iii.b': ['B', 'pengembangan-kompetensi'],
  'P3-iii.c': ['B', 'pengembangan-kompetensi'],
  'P3-iii.d': ['B', 'pengembangan-kompetensi'],
  'P3-iii.e': ['B', 'pengembangan-kompetensi'],
  'P3-iii.f': ['B', 'pengembangan-kompetensi'],
  'P3-iv.a': ['A', 'kinerja-pegawai', 'perjanjian_kinerja:PK-2022'],
  'P3-iv.b': ['B', 'kinerja-pegawai'],
  'P3-iv.c': ['B', 'kinerja-pegawai'],
  'P3-iv.d': ['Ya', 'kinerja-pegawai'],
  'P3-v.a': ['B', 'disiplin'],
  'P3-vi.a': ['A', 'kebutuhan-pegawai', 'sop:SOP-23'],
  'P4-i.a': ['A', 'reviu-kinerja', 'sop:SOP-26'],
  'P4-i.b': ['A', 'reviu-kinerja', 'perjanjian_kinerja:PK-2022'],
  'P4-i.c': ['B', 'reviu-kinerja'],
  'P4-ii.a': ['Ya', 'renstra:RENSTRA-2020-2024', 'perjanjian_kinerja:PK-2022'],
  'P4-ii.b': ['Ya', 'renstra:RENSTRA-2020-2024'],
  'P4-ii.c': ['Ya', 'renstra:RENSTRA-2020-2024'],
  'P4-ii.d': ['A', 'renstra:RENSTRA-2020-2024'],
  'P4-ii.e': ['Ya', 'laporan_kinerja:LKJ-2021'],
  'P4-ii.f': ['B', 'laporan_kinerja:LKJ-2021'],
  'P4-ii.g': ['Ya', 'data/realisasi-2022.csv'],
  'P4-ii.h': ['B', 'reviu-kinerja'],
  'P5-i.a': ['A', 'gratifikasi'],
  'P5-i.b': ['B', 'gratifikasi'],
  'P5-ii.a': ['B', 'manajemen-risiko'],
  'P5-ii.b': ['B', 'manajemen-risiko'],
  'P5-ii.c': ['A', 'manajemen-risiko'],
  'P5-ii.d': ['B', 'manajemen-risiko'],
  'P5-iii.a': ['A', 'sop:SOP-20', 'evaluasi-pengaduan'],
  'P5-iii.b': ['Ya', 'data/pengaduan-2022.csv'],
  'P5-iii.c': ['A', 'evaluasi-pengaduan'],
  'P5-iii.d': ['B', 'evaluasi-pengaduan'],
  'P5-iv.a': ['A', 'whistle-blowing'],
  'P5-iv.b': ['B', 'whistle-blowing'],
  'P5-iv.c': ['B', 'whistle-blowing'],
  'P5-v.a': ['B', 'benturan-kepentingan'],
  'P5-v.b': ['B', 'benturan-kepentingan'],
  'P5-v.c': ['B', 'benturan-kepentingan'],
  'P5-v.d': ['B', 'benturan-kepentingan'],
  'P5-v.e': ['B', 'benturan-kepentingan'],
  'P6-i.a': ['A', 'standar_pelayanan:SP-01', 'standar_pelayanan:SP-09'],
  'P6-i.b': ['A', 'maklumat:MAKLUMAT-2022'],
  'P6-i.c': ['A', 'standar_pelayanan:SP-01', 'kebutuhan_masyarakat:KEBUTUHAN-2022'],
  'P6-i.d': ['Ya', 'maklumat:MAKLUMAT-2022', 'standar_pelayanan:SP-07'],
  'P6-ii.a': ['B', 'pelayanan-prima'],
  'P6-ii.b': ['A', 'pelayanan-prima'],
  'P6-ii.c': ['B', 'pelayanan-prima'],
  'P6-ii.d': ['A', 'standar_pelayanan:SP-09', 'data/riwayat-layanan-2022.csv'],
  'P6-ii.e': ['A', 'standar_pelayanan:SP-09', 'pelayanan-prima'],
  'P6-ii.f': ['B', 'inovasi-layanan'],
  'P6-iii.a': ['A', 'standar_pelayanan:SP-10', 'sop:SOP-20'],
  'P6-iii.b': ['A', 'sop:SOP-20'],
  'P6-iii.c': ['B', 'evaluasi-pengaduan'],
  'P6-iv.a': ['A', 'hasil_survei:SKM-2022-TW1', 'hasil_survei:SKM-2022-TW4', 'data/skm-2022.csv'],
  'P6-iv.b': ['A', 'hasil_survei:SKM-2022-TW4'],
  'P6-iv.c': ['A', 'hasil_survei:SKM-2022-TW1', 'sop:SOP-21'],
  'P6-v.a': ['A', 'inovasi-layanan', 'spbe'],
  'P6-v.b': ['Ya', 'inovasi-layanan'],
  'P6-v.c': ['B', 'inovasi-layanan'],
  'R1-i.a': [{ agen_perubahan: 12, perubahan_dibuat: 9 }, 'agen-perubahan'],
  'R1-i.b': [{ perubahan_dibuat: 9, perubahan_terintegrasi: 6 }, 'agen-perubahan'],
  'R1-ii.a': ['B', 'renstra:RENSTRA-2020-2024', 'perjanjian_kinerja:PK-2022'],
  'R1-iii.a': ['B', 'budaya-kerja'],
  'R2-i.a': ['C', 'peta_proses:PETA-2021', 'kebutuhan-pegawai'],
  'R2-ii.a': ['A', 'spbe'],
  'R2-ii.b': ['B', 'spbe'],
  'R2-iii.a': ['B', 'spbe'],
  'R2-iii.b': ['C', 'spbe'],
  'R2-iii.c': ['B', 'spbe'],
  'R3-i.a': ['B', 'kinerja-pegawai'],
  'R3-ii.a': ['B', 'kebutuhan-pegawai'],
  'R3-iii.a': [{ pelanggaran_tahun_lalu: 4, pelanggaran_tahun_ini: 2, pelanggaran_disanksi: 2 }, 'disiplin'],
  'R4-ii.a': ['C', 'reviu-kinerja'],
  'R4-iii.a': ['B', 'renstra:RENSTRA-2020-2024', 'kinerja-pegawai'],
  'R5-i.a': ['B', 'manajemen-risiko'],
  'R5-iii.a': [
    { wajib_lhkpn: 9, kepala_satuan_kerja: 1, pejabat_wajib: 8, lainnya: 0, sudah_lhkpn: 9 },
    'harta-kekayaan',
  ],
  'R5-iii.b': [
    { wajib_lhkasn: 104, administrator: 6, pengawas: 4, fungsional_pelaksana: 94, sudah_lhkasn: 96 },
    'harta-kekayaan',
  ],
  'R6-i.a': ['B', 'inovasi-layanan'],
  'R6-i.b': [{ layanan_terdaftar: 12, layanan_dipermudah: 9 }, 'inovasi-layanan'],
  'R6-ii.a': ['B', 'evaluasi-pengaduan', 'data/pengaduan-2022.csv'],
}
const hasil = { ipak: { indeks: 3.68 }, ipkp: { indeks: 3.48 }, capaian_kinerja: 'B' }
/** What else is said of an answer. */
const catatan = /** @type {Readonly<Record<string, string>>} */ ({
  'P2-i.b': 'empat SOP baru belum mencatat bukti penerapan',
  'P3-ii.b': 'pola mutasi ditetapkan pada tahun 2023',
  'R2-i.a': 'penyederhanaan jabatan menunggu penetapan pusat',
})

/**
 * @typedef {[selesai: number, diproses: number, dari: number]} Ditangani
 * @param {{ sasaran: [tercapai: number, dari: number], pengaduan: Ditangani }} data
 */
export function jawabLke({ sasaran, pengaduan }) {
  return {
    ...tetap,
    'R4-i.a': [
      { jumlah_sasaran: sasaran[1], sasaran_tercapai: sasaran[0] },
      'data/realisasi-2022.csv',
      'perjanjian_kinerja:PK-2022',
    ],
    'R5-ii.a': [
      { harus_ditindaklanjuti: pengaduan[2], sedang_diproses: pengaduan[1], selesai_ditindaklanjuti: pengaduan[0] },
      'data/pengaduan-2022.csv',
    ],
  }
}

/**
 * Points of each part, by kode, not rounded.
 *
 * @param {ReturnType<typeof jawabLke>} jawaban
 */
export function nilaiLke(jawaban) {
  /** @type {Map<string, number>} */
  const points = new Map()
  const add = (/** @type {string | undefined} */ kode, /** @type {number} */ nilai) => {
    if (kode !== undefined) points.set(kode, (points.get(kode) ?? 0) + nilai)
  }
  for (const sub of instrumen.subkomponen) {
    const items = instrumen.butir.filter((/** @type {any} */ one) => one.subkomponen === sub.kode)
    for (const one of items) add(sub.kode, bagianOf(one, jawaban) * (one.bobot ?? sub.bobot / items.length))
    add('total', points.get(sub.kode) ?? 0)
    for (let kode = sub.area; kode !== undefined; ) {
      const area = instrumen.area.find((/** @type {any} */ one) => one.kode === kode)
      add(kode, points.get(sub.kode) ?? 0)
      kode = area?.induk
    }
  }
  return points
}

/** @param {any} butir @param {Readonly<Record<string, readonly any[]>>} jawaban @returns {number} */
function bagianOf(butir, jawaban) {
  const index = /** @type {any} */ (hasil)[butir.kode]
  if (typeof index === 'object') return index.indeks / butir.skala
  const isi = index ?? jawaban[butir.kode]?.[0]
  if (isi === undefined) throw new Error(`${butir.kode} is not answered`)
  if (typeof isi === 'string') return instrumen.nilai_jawaban[butir.jenis_jawaban][isi]
  const sum = (/** @type {string[]} */ names) => names.reduce((total, name) => total + isi[name], 0)
  const { pembilang, pengurang = [], penyebut, dibatasi } = butir.rumus
  const share = (sum(pembilang) - sum(pengurang)) / sum(penyebut)
  return dibatasi ? Math.min(1, Math.max(0, share)) : share
}

/** @param {ReturnType<typeof jawabLke>} jawaban @param {Readonly<Record<string, string>>} dilaporkan */
export function tulisLke(jawaban, dilaporkan) {
  const all = /** @type {Readonly<Record<string, readonly any[]>>} */ (jawaban)
  const lines = instrumen.butir.flatMap((/** @type {any} */ { kode }) => {
    const own = all[kode]
    if (!own) return []
    const [isi, ...cited] = own
    return [
      `  ${kode}:`,
      `    ${typeof isi === 'string' ? `jawaban: ${isi}` : `angka: ${sebaris(isi)}`}`,
      ...tulisSumber(cited),
      ...(catatan[kode] ? [`    catatan: ${catatan[kode]}`] : []),
    ]
  })
  return `${KEPALA}jenis: lke
kode: LKE-2022
instrumen: ${instrumen.kode}
tahun: 2022
predikat: wbk
jawaban:
${lines.join('\n')}
hasil: ${sebaris(hasil)}
nilai_dilaporkan: ${sebaris(dilaporkan)}
`
}

/** @param {readonly string[]} cited */
function tulisSumber(cited) {
  if (cited.every((one) => !bukti[one])) return [`    bukti: [${cited.join(', ')}]`]
  return [
    '    bukti:',
    ...cited.map((one) => {
      const file = bukti[one]
      return file
        ? `      - ${sebaris({ berkas: `bukti/${one}.md`, tanggal: file.tanggal, uraian: file.judul })}`
        : `      - ${one}`
    }),
  ]
}
