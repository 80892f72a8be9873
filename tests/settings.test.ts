import { describe, expect, it } from 'vitest'
import { setelanBaku } from '../src/rules/setelan.ts'
import { readSettings } from '../src/settings/read.ts'
import { UsageError } from '../src/usage-error.ts'

const ids = ['sop/identitas-pokok', 'sop/kalimat-kerja', 'standar/sp4n-lapor']

const read = (teks: string) => readSettings({ berkas: 'koheren.yaml', teks }, ids)

function refusal(teks: string): string {
  try {
    read(teks)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'accepted'
}

describe('readSettings', () => {
  it('takes an empty or commented file for no settings', () => {
    expect(read('').setelan).toMatchObject(setelanBaku)
    expect(read('# belum ada\n').setelan).toMatchObject(setelanBaku)
  })

  it('fills in what the file leaves open', () => {
    const { setelan, tanggal, abaikan } = read(`
tanggal_audit: 31 Desember 2022
aturan: { sop/kalimat-kerja: mati }
jam_kerja: { menit_per_hari: 480 }
selang: { evaluasi_sop: 24 }
abaikan_berkas: arsip/**
`)
    expect(tanggal).toBe('2022-12-31')
    expect(abaikan).toEqual(['arsip/**'])
    expect(setelan.aturan).toEqual({ 'sop/kalimat-kerja': 'mati' })
    expect(setelan.ukuran).toEqual({ ...setelanBaku.ukuran, menitPerHariKerja: 480 })
    expect([setelan.selangEvaluasiSop, setelan.selangReviuStandar]).toEqual([24, 36])
  })

  it('reads the days and hours of the office', () => {
    const { setelan } = read(`
jam_kerja: { mulai: 08.00, istirahat: { mulai: "12.00", selesai: "12.30" } }
kalender: { libur: 15 Januari 2025, kerja: [2025-01-18] }
ambang: { janji_ditepati: 90 }
`)
    expect(setelan.kalender).toEqual({
      libur: ['2025-01-15'],
      kerja: ['2025-01-18'],
      mulai: '08.00',
      istirahat: { mulai: '12.00', selesai: '12.30' },
    })
    expect(setelan.janjiDitepati).toBe(90)
  })

  it.each([
    ['kalender: { libur: [lebaran] }', 'tanggal "lebaran" tidak terbaca'],
    ['jam_kerja: { mulai: pagi }', 'koheren.yaml:1:21: pukul "pagi" tidak terbaca'],
    [
      'aturan: { sop/kalimat-kerj: info }',
      'koheren.yaml:1:11: aturan "sop/kalimat-kerj" tidak dikenal; mungkin maksudnya "sop/kalimat-kerja"',
    ],
    ['aturan: { sop/*: mati }', 'koheren.yaml:1:11: "sop/*" menyebut sekelompok aturan'],
    [
      'khusus: [{ berkas: "*", aturan: { sop: mati } }]',
      '"sop" menyebut sekelompok aturan, padahal aturan disebut satu per satu',
    ],
    ['aturan: { sop/*: mati }', 'misalnya "sop/'],
    ['aturn: {}', 'koheren.yaml:1:1: kunci "aturn" tidak dikenal'],
    ['aturan: { sop/kalimat-kerja: eror }', '"eror"'],
    ['aturan: { sop/kalimat-kerja: eror }', 'mungkin maksudnya "error"'],
    ['tanggal_audit: 2022', 'koheren.yaml:1:16: tanggal "2022" tidak terbaca'],
    ['pola_nomor_sop: "(["', 'bukan pola yang sah'],
    ['pola_nomor_sop: (a|aa)+', 'koheren.yaml:1:17: pola "(a|aa)+" dapat dicocokkan dengan terlalu banyak cara'],
    ['jam_kerja: { menit_per_hari: 5 }', 'di luar batas'],
    ['pengecualian: [{ alasan: a }]', 'tidak menyebut aturan'],
    ['pengecualian:\n  - aturan: standar/sp4n-lapr', 'mungkin maksudnya'],
    ['a: [', 'koheren.yaml:'],
    ['- a', 'koheren.yaml:'],
    ['aturan: {}\n---\naturan: {}', 'lebih dari satu dokumen'],
  ])('refuses %j', (teks, part) => {
    expect(refusal(teks)).toContain(part)
  })
})

it('an error of the caller tells its own name, also where nobody catches it', () => {
  expect(String(new UsageError('folder tidak ditemukan'))).toBe('UsageError: folder tidak ditemukan')
})
