import { readNilai, sebutNilai } from '../../hitung/nilai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { partsOf } from '../bagian.ts'
import type { Rule } from '../rule.ts'
import type { Indikator } from './bagian.ts'

export const targetMasukAkal: Rule = {
  id: 'renstra/target-masuk-akal',
  severity: 'warning',
  title: 'Target berada dalam batas nilai yang mungkin',
  why: `Persentase berkisar dari 0 sampai 100, indeks kepuasan masyarakat paling tinggi 100, serta indeks persepsi anti
korupsi dan kualitas pelayanan paling tinggi 4. Target di luar itu tidak mungkin tercapai, biasanya karena salah ketik atau
salah satuan. Angka partisipasi kasar, rasio, pertumbuhan, dan capaian terhadap rencana dikecualikan; batas lain dinyatakan
pada "batas".`,
  basis: ['permenpanrb-53-2014', 'permenpanrb-14-2017', 'permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - { kode: IK-1, nama: Persentase guru bersertifikat, satuan: '%', target: { 2023: 0, 2024: 100 } }
      - { kode: IK-2, nama: APK SD/MI/SDLB/Sederajat, satuan: '%', target: { 2024: 105.97 } }
      - { kode: IK-3, nama: Pertumbuhan produksi, satuan: persen, target: { 2024: -1.5 } }
      - { kode: IK-4, nama: Persentase kehadiran, satuan: persen, batas: { maks: 120 }, target: { 2024: 110 } }
      - { kode: IK-5, nama: Indeks Kepuasan Masyarakat, satuan: indeks, target: { 2023: 3.6, 2024: 88 } }
      - { kode: IK-6, nama: Indeks Persepsi Anti Korupsi (IPAK), target: { 2024: 3.8 } }
      - { kode: IK-7, nama: Indeks Perilaku Anti Korupsi (IPAK), target: { 2024: 4.1 } }
      - { kode: IK-8, nama: IPKP, satuan: indeks (skala 100), target: { 2024: 95 } }
      - { kode: IK-9, nama: Jumlah IKM binaan, satuan: IKM, target: { 2024: 250 } }
`,
    ],
    invalid: [
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - kode: IK-1
        nama: Persentase guru bersertifikat
        satuan: Persen
        target: { 2023: 90, 2024: 900 } # ✗
`,
      `
jenis: renstra
kode: R
sasaran:
  - kode: SK-1
    indikator:
      - kode: IK-1
        nama: Indeks Kepuasan Masyarakat
        satuan: indeks
        target: { 2024: 875 } # ✗
      - kode: IK-2
        nama: Indeks Kepuasan Masyarakat
        satuan: indeks
        target: { 2024: 8.75 }
`,
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, indikator: [{ kode: IK-1, nama: Nilai IPKP, satuan: indeks, target: { 2024: 36 } }] } # ✗
`,
      `
jenis: renstra
kode: R
sasaran:
  - { kode: SK-1, indikator: [{ kode: IK-1, nama: Skor asesmen, batas: { min: 200, maks: 800 }, target: { 2024: 39 } }] } # ✗
`,
    ],
  },
  *check(graph) {
    for (const renstra of graph.all('renstra')) {
      const beyond = partsOf(renstra, 'indikator').flatMap(findBeyond)
      const [first, ...others] = beyond
      if (!first) continue
      yield {
        at: first.indikator.locate('target', first.tahun),
        message: `target di luar batas yang mungkin: ${joinDaftar(beyond.map(sebutBeyond), 4)}`,
        hint: 'perbaiki target atau "satuan"; bila nilainya memang dapat melewati batas itu, isi "batas" dengan min dan maks',
        ...(others.length > 0 && {
          related: others.map((one) => ({
            sama: true,
            at: one.indikator.locate('target', one.tahun),
            message: sebutBeyond(one),
          })),
        }),
      }
    }
  },
}

interface Batas {
  readonly min: number
  readonly maks: number
  /** Up to here a value is one of another scale in use, 1 to 4 or 1 to 5, and is not judged. */
  readonly skalaLain?: number
}

interface Beyond {
  readonly indikator: Indikator
  readonly tahun: string
  readonly batas: Batas
}

const PERCENT = /^\W*(?:%|persen|persentase|prosen|prosentase|percent)\W*(?:\(%\))?$/i
const EXEMPT =
  /\b(?:APK|angka partisipasi kasar|rasio|ratio|perbandingan|pertumbuhan|laju|kenaikan|peningkatan|penurunan|perubahan|inflasi|deviasi|selisih|elastisitas|capaian|pencapaian|ketercapaian|realisasi|surplus|kontribusi|imbal hasil)\b/i
const SKM =
  /\b(?:indeks|nilai|skor) (?:IKM|SKM)\b|\bsurvei kepuasan masyarakat\b|\bindeks kepuasan (?:masyarakat|pengguna|pelanggan|layanan|penerima)\b/i
const PERSEPSI = /\b(?:IPAK|IPKP|indeks persepsi (?:anti[ -]?korupsi|kualitas pelayanan))\b/i
/** `Jumlah IKM binaan` counts; the index of BPS on behaviour has five steps. */
const NO_INDEX = /^\W*(?:jumlah|banyaknya|persentase|rasio)\b|\bperilaku\b/i
const OTHER_SCALE = /\bskala\b|\b(?:100|5|6|10)\b|%|persen/i

function findBeyond(indikator: Indikator): Beyond[] {
  const batas = batasOf(indikator)
  if (!batas) return []
  const { target = {}, skala } = indikator.isi
  for (const [tahun, written] of Object.entries(target)) {
    const nilai = readNilai(written, skala)
    if (!nilai || nilai.maks <= (batas.skalaLain ?? Number.NEGATIVE_INFINITY)) continue
    if (nilai.min < batas.min || nilai.maks > batas.maks) return [{ indikator, tahun, batas }]
  }
  return []
}

/** What the indicator states, filled up by what its kind allows. */
function batasOf({ isi: { batas, nama = '', satuan = '', skala } }: Indikator): Batas | undefined {
  const usual = skala === undefined ? usualOf(nama, satuan) : undefined
  if (!batas && !usual) return undefined
  return { min: Number.NEGATIVE_INFINITY, maks: Number.POSITIVE_INFINITY, ...usual, ...batas }
}

function usualOf(nama: string, satuan: string): Batas | undefined {
  if (PERCENT.test(satuan)) return EXEMPT.test(nama) ? undefined : { min: 0, maks: 100 }
  if (NO_INDEX.test(nama) || OTHER_SCALE.test(satuan)) return undefined
  if (PERSEPSI.test(nama)) return { min: 0, maks: 4 }
  return SKM.test(nama) ? { min: 25, maks: 100, skalaLain: 5 } : undefined
}

function sebutBeyond({ indikator, tahun, batas: { min, maks } }: Beyond): string {
  const nilai = sebutNilai(indikator.isi.target?.[tahun] ?? '')
  const allowed = Number.isFinite(maks)
    ? `${Number.isFinite(min) ? `${sebutNilai(min)}–` : 'paling tinggi '}${sebutNilai(maks)}`
    : `paling rendah ${sebutNilai(min)}`
  return `"${indikator.nama}" ${nilai} pada ${tahun} (batasnya ${allowed})`
}
