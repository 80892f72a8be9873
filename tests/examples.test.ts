import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ringkasKasus } from '../src/hitung/kasus.ts'
import { daftarKebutuhan } from '../src/hitung/kebutuhan.ts'
import { bacaLke } from '../src/hitung/lke/jawaban.ts'
import { ambangLke } from '../src/hitung/lke/nilai.ts'
import { usulanLke } from '../src/hitung/lke/usulan.ts'
import { bulatkan, gabungSkm, hitungSkm, triwulanOf } from '../src/hitung/skm.ts'
import { jenisSurvei, nrrOf } from '../src/hitung/survei.ts'
import { type Audit, audit } from '../src/index.ts'

const folder = join(import.meta.dirname, '../examples/kanwil-bali')

describe('examples/kanwil-bali', () => {
  let run: Audit

  beforeAll(async () => {
    run = await audit(folder, {})
  })

  it('gives no finding of any severity on the day that koheren.yaml says', () => {
    expect(run.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
    expect(run.crashes).toEqual([])
    expect(run.tanggal).toBe('2022-12-31')
    expect(run.offices.flatMap(({ office }) => office.leftOut)).toEqual([])
  })

  it('has an Indeks Koherensi of 100 in which every step counts something, and only whole chains', () => {
    for (const { indeks } of run.offices) {
      expect(indeks?.nilai).toBe(100)
      expect(indeks?.rantai.putus).toEqual([])
    }
    expect(run.indeks?.tahap.filter(({ dari }) => dari === 0)).toEqual([])
  })

  it('is a whole office with one below it', () => {
    expect(run.offices.map(({ office }) => office.kode)).toEqual(['kanwil-bali', 'kankemenag-badung'])
    const [kanwil, badung] = run.offices.map(({ office: { graph } }) => graph)
    const count = (graph: typeof kanwil) => {
      const jenis = ['sasaran', 'indikator', 'program_prioritas', 'proses', 'sop', 'standar_pelayanan'] as const
      return Object.fromEntries(jenis.map((one) => [one, graph?.inForce(one).length]))
    }
    expect(count(kanwil)).toEqual(KANWIL)
    expect(count(badung)).toEqual(BADUNG)
  })

  describe('its data of 2022', () => {
    const graphOf = (kode: string) => {
      const found = run.offices.find(({ office }) => office.kode === kode)?.office.graph
      if (!found) throw new Error(`no office ${kode}`)
      return found
    }

    it('are as many as an office of its size would have, and all of them are read', () => {
      const { realisasi, survei, riwayat, pengaduan } = graphOf('kanwil-bali').fakta
      const kelompok = survei.flatMap((one) => one.kelompok)
      expect(gabungSkm(kelompok).responden).toBeGreaterThanOrEqual(400)
      expect(new Set(kelompok.map(({ bulan }) => triwulanOf(bulan))).size).toBe(4)
      expect(new Set(kelompok.map(({ kode }) => kode)).size).toBe(12)
      expect(ringkasKasus(riwayat.flatMap((one) => one.kelompok)).selesai).toBeGreaterThanOrEqual(2000)
      expect(ringkasKasus(pengaduan.flatMap((one) => one.kelompok)).kasus).toBeGreaterThanOrEqual(60)
      expect(realisasi[0]?.baris).toBeGreaterThanOrEqual(34)
      const tables = [...realisasi, ...survei, ...riwayat, ...pengaduan]
      expect(tables.flatMap(({ buruk }) => buruk)).toEqual([])
    })

    it('have some cases and complaints that were late, and some that are open', () => {
      const { riwayat, pengaduan } = graphOf('kanwil-bali').fakta
      for (const tabel of [...riwayat, ...pengaduan]) {
        const { dinilai, tepat, terbuka, lewat } = ringkasKasus(tabel.kelompok)
        expect(tepat).toBeLessThan(dinilai)
        expect(terbuka).toBeGreaterThan(0)
        expect(lewat).toBe(0)
      }
    })

    it('have realisations that their logs give, which the script counts minute by minute', () => {
      const { riwayat, pengaduan, realisasi } = graphOf('kanwil-bali').fakta
      const inTime = (...kode: string[]) =>
        ringkasKasus(riwayat.flatMap((one) => one.kelompok).filter((one) => kode.includes(one.kode ?? ''))).persen
      const written = (indikator: string) =>
        realisasi[0]?.rows.find((row) => row.indikator === indikator && row.triwulan === 4)?.realisasi.replace(',', '.')
      expect(written('IKSK-05.2')).toBe(String(bulatkan(inTime('SP-01') ?? 0, 1)))
      expect(written('IKSK-08.2')).toBe(String(bulatkan(inTime('SP-05', 'SP-06') ?? 0, 1)))
      const complaints = ringkasKasus(pengaduan.flatMap((one) => one.kelompok))
      expect(written('IKSK-13.3')).toBe(String(bulatkan(complaints.persen ?? 0, 1)))
    })

    it.each(['kanwil-bali', 'kankemenag-badung'])('give the results that the surveys of %s publish', (kode) => {
      const graph = graphOf(kode)
      const groups = graph.fakta.survei.flatMap((one) => one.kelompok)
      const surveys = graph.inForce('hasil_survei').filter((one) => jenisSurvei(one) === 'skm')
      expect(surveys.length).toBeGreaterThan(2)
      for (const survei of surveys) {
        const { isi } = survei
        const [mulai = '', selesai = ''] = [isi.periode?.mulai, isi.periode?.selesai].map((one) => one?.slice(0, 7))
        const own = groups.filter(
          (one) => mulai <= one.bulan && one.bulan <= selesai && isi.layanan?.includes(one.kode ?? ''),
        )
        const { responden, ikm = 0, mutu, unsur } = gabungSkm(own)
        expect({ responden, nilai: bulatkan(ikm), mutu: mutu?.mutu }).toEqual({
          responden: isi.responden,
          nilai: isi.nilai,
          mutu: isi.mutu,
        })
        // Whoever starts from the printed means comes to the same value.
        expect(bulatkan(hitungSkm(1, nrrOf(survei) ?? []).ikm ?? 0)).toBe(isi.nilai)
        const published = new Map(isi.unsur?.map(({ nama, nrr }) => [nama, nrr]))
        for (const { nama, nrr } of unsur) expect([nama, bulatkan(nrr)]).toEqual([nama, published.get(nama)])
      }
    })

    it('hold an LKE that passes WBK and misses WBBM, whose answers the documents bear out', () => {
      const graph = graphOf('kanwil-bali')
      const [lke] = graph.all('lke')
      const bacaan = lke && graph.once(bacaLke, lke)
      if (!bacaan) throw new Error('no LKE')
      expect(bacaan.jawaban.size).toBe(113)
      const missed = (predikat: 'wbk' | 'wbbm') =>
        ambangLke(bacaan, predikat)
          .filter(({ keadaan }) => keadaan !== 'terpenuhi')
          .map(({ bagian }) => bagian.kode)
      expect(missed('wbk')).toEqual([])
      expect(missed('wbbm')).toEqual(['total', 'pengungkit', 'hasil', 'II', 'III', 'ipkp'])
      const usulan = usulanLke(bacaan, graph)
      expect(usulan.length).toBeGreaterThanOrEqual(14)
      for (const { butir, jawaban, angka } of usulan) {
        const part = bacaan.instrumen.find(butir)
        const given = part && bacaan.jawaban.get(part)
        expect([butir, angka ? given?.isi?.angka : given?.teks]).toEqual([butir, angka ?? jawaban])
      }
    })

    it('tell of needs that were answered, refused with a reason, and are still open', () => {
      const needs = daftarKebutuhan(graphOf('kanwil-bali'))
      const count = (keadaan: string) => needs.filter((one) => one.keadaan === keadaan).length
      expect({ terjawab: count('terjawab'), beralasan: count('beralasan'), terbuka: count('terbuka') }).toEqual({
        terjawab: 7,
        beralasan: 1,
        terbuka: 4,
      })
    })
  })

  it('says at the head of each file that it is an illustration', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
    const unmarked = files.filter((path) => !readFileSync(join(folder, path), 'utf8').startsWith(MARK))
    expect(unmarked).toEqual([])
  })
})

const MARK = '# Ilustrasi, bukan dokumen resmi.'
const KANWIL = { sasaran: 16, indikator: 34, program_prioritas: 9, proses: 44, sop: 26, standar_pelayanan: 12 }
const BADUNG = { sasaran: 5, indikator: 6, program_prioritas: 2, proses: 0, sop: 4, standar_pelayanan: 4 }
