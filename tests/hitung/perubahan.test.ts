import { describe, expect, it } from 'vitest'
import { type PerubahanIsi, type PerubahanSimpul, perubahanOf } from '../../src/hitung/perubahan/index.ts'
import { groupByOffice } from '../../src/load.ts'
import { type Office, openOffice } from '../../src/run.ts'
import { context } from '../rules/examples.ts'

type Files = Readonly<Record<string, string>>

function graphsOf(files: Files) {
  const opened = new Map<unknown, Office>()
  const all = Object.entries(files).map(([berkas, teks]) => ({ berkas, teks }))
  return groupByOffice(all).map((kantor) => {
    const office = openOffice(kantor.files, context, opened.get(kantor.induk))
    opened.set(kantor, office)
    return office.graph
  })
}

const fileOf = (files: Files | string) => (typeof files === 'string' ? { 'a.yaml': files } : files)

function compare(before: Files | string, after: Files | string) {
  return perubahanOf(graphsOf(fileOf(before)), graphsOf(fileOf(after)))
}

const line = ({ tentang, sebelum, sesudah }: PerubahanIsi) => `${tentang}: ${sebelum ?? '∅'} → ${sesudah ?? '∅'}`

function told({ jenis, sebelum, sesudah, pindah, isi }: PerubahanSimpul): string[] {
  const kode = [...new Set([sebelum?.kode ?? '∅', sesudah?.kode ?? '∅'])].join(' → ')
  return [`${jenis} ${kode}${pindah ? ' pindah' : ''}`, ...isi.map(line)]
}

/** Of documents and what is in them, each with its changes. */
function changes(before: Files | string, after: Files | string): string[] {
  return compare(before, after).flatMap((one) => [one, ...one.bagian].flatMap(told))
}

const sop = (rest = '', kode = 'SOP-01', nama = 'Legalisasi Ijazah') =>
  `jenis: sop\nkode: ${kode}\nnama: ${nama}\nsifat: teknis\nperalatan: [komputer, printer]\n${rest}`
const peta = 'jenis: peta_proses\nkode: PETA\nproses: [{ kode: P-01, nama: Satu }, { kode: P-02, nama: Dua }]\n'

describe('what is no change', () => {
  it.each([
    ['comments, quotation marks and layout', sop('waktu_total: 1 jam'), `# x\n${sop('waktu_total:   "1 jam" # y')}`],
    ['how a time is written', sop('waktu_total: 60 Menit'), sop('waktu_total: 1 jam')],
    ['how a date is written', sop('tanggal: { efektif: 2024-01-18 }'), sop('tanggal: { efektif: 18 Januari 2024 }')],
    ['a number or its text', sop('revisi_ke: 2'), sop('revisi_ke: "2"')],
    [
      'the order of keys',
      sop('sifat2: x').replace('sifat2: x', 'hasil: final'),
      `jenis: sop\nhasil: final\n${sop().slice(11)}`,
    ],
    ['the order of a list', sop('dasar_hukum: [UU 1/1974, UU 2/1975]'), sop('dasar_hukum: [UU 2/1975, UU 1/1974]')],
    ['one text for a list of one', sop('pencatatan: buku agenda'), sop('pencatatan: [buku agenda]')],
    ['blanks and kinds of dashes', sop('catatan: a – b\n'), sop('catatan: "a  - b"\n')],
    [
      'a link by name or kode',
      `${sop()}---\n${sop('keterkaitan: [SOP-01]', 'B', 'Dua')}`,
      `${sop()}---\n${sop('keterkaitan: [Legalisasi Ijazah]', 'B', 'Dua')}`,
    ],
  ])('%s', (_, before, after) => {
    expect(changes(before, after)).toEqual([])
  })
})

describe('a document', () => {
  it('came, went, has another file', () => {
    const before = { 'a.yaml': sop(), 'b.yaml': peta, 'c.yaml': sop('hasil: final', 'SOP-03', 'Tiga') }
    const after = { 'x/a.yaml': sop(), 'b.yaml': peta, 'd.yaml': 'jenis: sop\nkode: SOP-04\nnama: Empat\n' }
    expect(changes(before, after)).toEqual(['sop ∅ → SOP-04', 'sop SOP-01 pindah', 'sop SOP-03 → ∅'])
  })

  it('has another kode, where its content says that it is the same; those that point to it did not change', () => {
    const link = sop('keterkaitan: [SOP-01]', 'SOP-02', 'Dua')
    expect(
      changes(
        `${sop('hasil: final\n')}---\n${link}`,
        `${sop('hasil: final\n', 'SOP-77')}---\n${link.replace('[SOP-01]', '[SOP-77]')}`,
      ),
    ).toEqual(['sop SOP-01 → SOP-77'])
  })

  it('is not taken for another that only looks like it', () => {
    expect(changes(sop('hasil: final'), sop('hasil: sementara\nbentuk: tabel', 'SOP-77', 'Pelunasan Haji'))).toEqual([
      'sop ∅ → SOP-77',
      'sop SOP-01 → ∅',
    ])
  })

  it('is the same where its office has another kode', () => {
    const office = (kode: string) => ({
      'i.yaml': `jenis: instansi\nkode: ${kode}\nnama: Kantor\ntingkat: kua\n`,
      'a.yaml': sop(),
    })
    expect(changes(office('lama'), office('baru'))).toEqual(['instansi lama → baru'])
  })

  it('of one kode is told apart by its office, and by its order', () => {
    const files = (nama: string) => ({
      'x/i.yaml': 'jenis: instansi\nkode: x\nnama: X\n',
      'x/a.yaml': sop(),
      'y/i.yaml': 'jenis: instansi\nkode: y\nnama: Y\n',
      'y/a.yaml': `${sop()}---\n${sop('', 'SOP-01', nama)}`,
    })
    const [only, ...others] = compare(files('Kembar'), files('Kembar Baru'))
    expect(others).toEqual([])
    expect(only?.sesudah).toMatchObject({ berkas: 'y/a.yaml', urutan: 1 })
    expect(only?.isi.map(line)).toEqual(['nama: Kembar → Kembar Baru'])
  })
})

describe('what changed in it', () => {
  it.each<[what: string, before: string, after: string, told: readonly string[]]>([
    ['a time', sop('waktu_total: 2 hari'), sop('waktu_total: 2 hari kerja'), ['waktu total: 2 hari → 2 hari kerja']],
    ['a text, came and went', sop('hasil: final'), sop('bentuk: tabel'), ['bentuk: ∅ → tabel', 'hasil: final → ∅']],
    ['letter case of a text', sop('', 'A', 'Asli'), sop('', 'A', 'asli'), ['nama: Asli → asli']],
    [
      'a part of a field',
      sop('tanggal: { efektif: 2024-01-01 }'),
      sop('tanggal: { efektif: 2024-02-01 }'),
      ['tanggal efektif: 2024-01-01 → 2024-02-01'],
    ],
    ['a list', sop().replace('printer', 'pemindai'), sop(), ['peralatan: pemindai → printer']],
    ['a truth', sop('konsep: true'), sop('konsep: false'), ['konsep: ya → tidak']],
  ])('%s', (_, before, after, expected) => {
    expect(changes(before, after).slice(1)).toEqual(expected)
  })

  it('of a renstra: target of an indikator; the indikator stays itself within another sasaran', () => {
    const renstra = (first: string, second: string) =>
      `jenis: renstra\nkode: R\nsasaran:\n  - kode: S-1\n    uraian: Satu\n    indikator: [${first}]\n  - kode: S-2\n    uraian: Dua\n    indikator: [${second}]\n`
    const indikator = (target: string) =>
      `{ kode: I-1, nama: Nilai, satuan: nilai, target: { 2024: ${target}, 2025: 90 } }`
    const [only, ...others] = compare(renstra(indikator('80'), ''), renstra('', indikator('85')))
    expect(others).toEqual([])
    expect(only?.bagian.flatMap(told)).toEqual(['indikator I-1 pindah', 'target 2024: 80 → 85'])
    expect(only?.bagian[0]?.isi[0]?.hal).toBe('target')
    expect([only?.bagian[0]?.sebelum?.wadah, only?.bagian[0]?.sesudah?.wadah]).toEqual(['S-1', 'S-2'])
  })

  it('of a service: requirements, costs and times, item by item', () => {
    const standar = (rest: string) => `jenis: standar_pelayanan\nkode: SP-01\nlayanan: Legalisasi\n${rest}`
    const before = standar(
      'persyaratan: [KTP, { uraian: KK, jumlah: 1 }]\nbiaya: Rp10.000\njangka_waktu: [{ waktu: 8 hari kerja, sejak: lengkap }]\n',
    )
    const after = standar(
      'persyaratan: [{ uraian: KK, jumlah: 2 }, Ijazah]\nbiaya: Gratis\njangka_waktu: [{ waktu: 5 hari kerja, sejak: lengkap }]\n',
    )
    const [only] = compare(before, after)
    expect(only?.isi.map((one) => `${one.hal}: ${line(one)}`)).toEqual([
      'persyaratan: persyaratan "KK" jumlah: 1 → 2',
      'persyaratan: persyaratan: KTP → Ijazah',
      'biaya: biaya: Rp10.000 → Gratis',
      'waktu: jangka waktu waktu: 8 hari kerja → 5 hari kerja',
    ])
    expect(changes(standar('biaya: "10000"'), standar('biaya: Rp 10.000,-')).length).toBe(0)
  })

  it('of links: came, went, or the same words that meet another or nothing now', () => {
    expect(
      changes({ 'a.yaml': sop('proses: P-01'), 'p.yaml': peta }, { 'a.yaml': sop('proses: P-02'), 'p.yaml': peta }),
    ).toEqual(['sop SOP-01', 'melaksanakan: Satu (P-01) → Dua (P-02)'])
    expect(
      changes(
        { 'a.yaml': sop('proses: P-01'), 'p.yaml': peta },
        { 'a.yaml': sop('proses: [P-02, P-03]'), 'p.yaml': peta },
      ),
    ).toEqual([
      'sop SOP-01',
      'melaksanakan: Satu (P-01) → ∅',
      'melaksanakan: ∅ → Dua (P-02)',
      'melaksanakan: ∅ → P-03 (tidak bertemu bagian mana pun)',
    ])
    const without = peta.replace('{ kode: P-01, nama: Satu }, ', '')
    expect(
      changes({ 'a.yaml': sop('proses: P-01'), 'p.yaml': peta }, { 'a.yaml': sop('proses: P-01'), 'p.yaml': without }),
    ).toEqual([
      'sop SOP-01',
      'melaksanakan: Satu (P-01) → P-01 (tidak bertemu bagian mana pun)',
      'peta_proses PETA',
      'proses P-01 → ∅',
    ])
  })

  it('is neither a part that one side left out, nor a link to it', () => {
    const files = (kode: string) => ({
      'a.yaml': `${sop('proses: P-01')}---\n${sop('proses: P-02', 'SOP-02', 'Lain')}`,
      'p.yaml': peta.replace('P-01', kode),
    })
    expect(changes(files('P-01'), files('{ a: b }'))).toEqual([])
    expect(changes(files('{ a: b }'), files('P-01'))).toEqual([])
  })

  it('is not what could not be read on one side', () => {
    const steps = 'langkah: [{ nomor: 1, kegiatan: Menerima berkas }]\n'
    expect(changes(sop(steps), sop(steps.replace('langkah', 'langka')))).toEqual([])
    expect(changes(sop('tanggal: { efektif: 2024-01-01 }'), sop('tanggal: 2024-01-01'))).toEqual([])
  })
})

describe('steps', () => {
  const steps = (...all: readonly string[]) =>
    sop(`langkah:\n${all.map((one, index) => `  - { nomor: ${index + 1}, ${one} }\n`).join('')}`)
  const [terima, periksa, tanda] = [
    'kegiatan: Menerima berkas, waktu: 5 menit',
    'kegiatan: Memeriksa berkas',
    'kegiatan: Menandatangani',
  ]
  const decide = (ya: number, tidak: number) => `${periksa}, keputusan: { ya: ${ya}, tidak: ${tidak} }`
  const branch = (label: string, ke: number, other: string, otherKe: number) =>
    `${periksa}, keputusan: { cabang: [{ label: ${label}, ke: ${ke} }, { label: ${other}, ke: ${otherKe} }] }`

  it.each<[what: string, before: string, after: string, told: readonly string[]]>([
    [
      'came; those behind it keep what they lead to',
      steps(terima, decide(3, 1), tanda),
      steps('kegiatan: Antre', terima, decide(4, 2), tanda),
      ['langkah 1: ∅ → Antre'],
    ],
    [
      'went',
      steps(terima, decide(3, 1), tanda),
      steps(decide(2, 1), tanda).replace('tidak: 1', 'tidak: 2'),
      [
        'langkah 1: Menerima berkas (waktu 5 menit) → ∅',
        'langkah 1 keputusan tidak: 1 (Menerima berkas) → 2 (Menandatangani)',
      ],
    ],
    [
      'changed',
      steps(terima, periksa),
      steps(terima.replace('5 menit', '10 menit'), `${periksa}, pelaksana: Petugas`),
      ['langkah 1 waktu: 5 menit → 10 menit', 'langkah 2 pelaksana: ∅ → Petugas'],
    ],
    [
      'has other words',
      steps(terima, 'kegiatan: Memeriksa berkas permohonan'),
      steps(terima, 'kegiatan: Memeriksa berkas permohonan haji'),
      ['langkah 2 kegiatan: Memeriksa berkas permohonan → Memeriksa berkas permohonan haji'],
    ],
    [
      'leads to another',
      steps(terima, decide(3, 1), tanda),
      steps(terima, decide(3, 2), tanda),
      ['langkah 2 keputusan tidak: 1 → 2'],
    ],
    [
      'leads to the same number, which is another step now',
      steps(terima, decide(3, 1), tanda, 'kegiatan: Mengarsipkan'),
      steps(terima, decide(3, 1), 'kegiatan: Mengarsipkan', tanda),
      [
        expect.stringMatching(/^langkah 2 keputusan ya: 3 \(.+\) → 3 \(Mengarsipkan\)$/),
        expect.stringContaining('urutan'),
      ],
    ],
    [
      'leads to a number whose step went, which another has now',
      steps(terima, decide(3, 1), tanda, 'kegiatan: Mengarsipkan'),
      steps(terima, decide(3, 1), 'kegiatan: Mengarsipkan'),
      ['langkah 2 keputusan ya: 3 (Menandatangani) → 3 (Mengarsipkan)', 'langkah 3: Menandatangani → ∅'],
    ],
    [
      'leads to a number whose step went, which none has now',
      steps(terima, decide(3, 1), tanda),
      steps(terima, decide(3, 1)),
      ['langkah 2 keputusan ya: 3 (Menandatangani) → 3 (tidak ada langkahnya)', 'langkah 3: Menandatangani → ∅'],
    ],
    [
      'ends where it went on',
      steps(terima, decide(3, 1), tanda),
      steps(terima, decide(3, 1).replace('ya: 3', 'ya: selesai'), tanda),
      ['langkah 2 keputusan ya: 3 → selesai'],
    ],
    [
      'leads to several at once, of which one is another now',
      steps(`${terima}, ke: [2, 3]`, periksa, tanda, 'kegiatan: Mengarsipkan'),
      steps(`${terima}, ke: [3, 2]`, periksa, 'kegiatan: Mengarsipkan', tanda),
      [
        'langkah 1 ke: 2 (Memeriksa berkas); 3 (Menandatangani) → 3 (Mengarsipkan); 2 (Memeriksa berkas)',
        'langkah 4 urutan: ke-3 → ke-4',
      ],
    ],
    [
      'leads to the same several, by other numbers in another order',
      steps(`${terima}, ke: [2, 3]`, periksa, tanda),
      steps('kegiatan: Antre', `${terima}, ke: [4, 3]`, periksa, tanda),
      ['langkah 1: ∅ → Antre'],
    ],
    [
      'has branches of other numbers that lead to the same',
      steps(terima, branch('Lengkap', 3, 'Kurang', 1), tanda),
      steps('kegiatan: Antre', terima, branch('Lengkap', 4, 'Kurang', 2), tanda),
      ['langkah 1: ∅ → Antre'],
    ],
    [
      'has a branch that leads to another step',
      steps(terima, branch('Lengkap', 3, 'Kurang', 1), tanda),
      steps(terima, branch('Lengkap', 3, 'Kurang', 3), tanda),
      ['langkah 2 keputusan cabang "Kurang": 1 → 3'],
    ],
    [
      'has a branch that leads to the same number, which is another step now',
      steps(terima, branch('Lengkap', 3, 'Kurang', 1), tanda, 'kegiatan: Mengarsipkan'),
      steps(terima, branch('Kurang', 1, 'Lengkap', 3), 'kegiatan: Mengarsipkan'),
      ['langkah 2 keputusan cabang "Lengkap": 3 (Menandatangani) → 3 (Mengarsipkan)', 'langkah 3: Menandatangani → ∅'],
    ],
    [
      'has a branch by another label',
      steps(terima, branch('Lengkap', 3, 'Kurang', 1), tanda),
      steps(terima, branch('Lengkap', 3, 'Belum lengkap', 1), tanda),
      ['langkah 2 keputusan cabang label: Kurang → Belum lengkap'],
    ],
    [
      'has a branch more',
      steps(terima, `${periksa}, keputusan: { cabang: [{ label: Lengkap, ke: 3 }] }`, tanda),
      steps(terima, branch('Lengkap', 3, 'Kurang', 1), tanda),
      ['langkah 2 keputusan cabang: ∅ → label Kurang, ke 1'],
    ],
    [
      'has branches in place of yes and no',
      steps(terima, decide(3, 1), tanda),
      steps(terima, branch('Lengkap', 3, 'Kurang', 1), tanda),
      [
        'langkah 2 keputusan cabang: ∅ → label Lengkap, ke 3',
        'langkah 2 keputusan cabang: ∅ → label Kurang, ke 1',
        'langkah 2 keputusan ya: 3 → ∅',
        'langkah 2 keputusan tidak: 1 → ∅',
      ],
    ],
    [
      'comes before another',
      steps(terima, periksa, tanda),
      steps(tanda, terima, periksa),
      ['langkah 1 urutan: ke-3 → ke-1'],
    ],
    ['is twice there', steps(terima, terima), steps(terima), ['langkah 2: Menerima berkas (waktu 5 menit) → ∅']],
  ])('a step %s', (_, before, after, expected) => {
    expect(changes(before, after).slice(1)).toEqual(expected)
  })

  it('of a service are texts or more', () => {
    const standar = (prosedur: string) => `jenis: standar_pelayanan\nkode: SP\nlayanan: L\nprosedur: [${prosedur}]\n`
    expect(
      changes(standar('Datang, Mengisi formulir'), standar('{ nomor: 1, kegiatan: Datang }, Membayar')).slice(1),
    ).toEqual(['prosedur 2: Mengisi formulir → ∅', 'prosedur 2: ∅ → Membayar'])
  })
})

it('is quick for many documents without a partner', () => {
  const many = (prefix: string) =>
    Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${index}.yaml`, sop('', `${prefix}-${index}`, `${prefix} ${index}`)]),
    )
  expect(compare(many('A'), many('B'))).toHaveLength(800)
})
