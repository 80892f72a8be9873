import type { Draft } from '../../finding.ts'
import type { Node } from '../../graph/node.ts'
import type { Titik } from '../../hitung/alur.ts'
import { type Kolom, type Pelaksana, pelaksanaSop } from '../../hitung/pelaksana.ts'
import { joinDaftar } from '../../text/daftar.ts'
import type { Rule } from '../rule.ts'
import { isKosong, langkahKerja, sebutLangkah, tempatLain } from './langkah.ts'

export const langkahBerpelaksana: Rule = {
  id: 'sop/langkah-berpelaksana',
  severity: 'error',
  title: 'Setiap langkah memiliki pelaksana dari kolom pelaksana, dan setiap kolom bertugas',
  why: `Tanpa pelaksana, tidak ada yang bertanggung jawab atas sebuah langkah. Pelaksana yang tidak ada di kepala tabel,
atau kolom yang tidak pernah bertugas, menandakan bahwa tabel dan diagramnya tidak lagi sama. SOP tanpa daftar kolom
hanya diperiksa apakah langkahnya berpelaksana.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: instansi
kode: kua-contoh
jabatan: [{ kode: kepala, nama: Kepala KUA, alias: [Ka. KUA] }]
---
jenis: sop
kode: A
pelaksana: [kepala, { kode: ptsp, nama: Petugas PTSP }, Pemohon, Penghulu]
langkah:
  - { kegiatan: Mulai }
  - { pelaksana: [PTSP, pemohon] }
  - { pelaksana: Ka KUA, pengganti: Penghulu }
  - { pelaksana: Petugas PTSP / Kepala KUA }
---
jenis: sop
kode: B
langkah:
  - { pelaksana: Kepala }
---
jenis: sop
kode: C
pelaksana: [Kepala, Ketua Tim]
termuat: { tidak_termuat: [langkah.pelaksana] }
langkah:
  - { kegiatan: Melaksanakan persiapan }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
pelaksana: [Kepala, Staf]
langkah: # ✗
  - { kegiatan: Menerima surat }
  - { kegiatan: Mengarsipkan surat }
`,
      `
jenis: sop
kode: A
langkah:
  - { kegiatan: Menerima surat, pelaksana: Staf }
  - { kegiatan: Memaraf surat } # ✗
  - { kegiatan: Menandatangani surat, pelaksana: ['-'] }
`,
      `
jenis: sop
kode: A
pelaksana:
  - Kepala
  - Staf
  - Pemohon # ✗
langkah:
  - { kegiatan: Menerima surat, pelaksana: Staf }
  - kegiatan: Memaraf surat
    pelaksana: Sekretaris # ✗
  - { kegiatan: Menandatangani surat, pelaksana: Kepala }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      const langkah = langkahKerja(graph, sop)
      if (langkah.length === 0) continue
      const lacking = langkah.filter(({ langkah: { pelaksana = [] } }) => pelaksana.every(isKosong))
      if (lacking.length > 0 && sop.judges('langkah.pelaksana')) yield lacks(sop, lacking, langkah)
      const pelaksana = graph.once(pelaksanaSop, sop)
      if (pelaksana.kolom.length > 0 && !sop.isLost('pelaksana')) yield* judgeKolom(sop, langkah, pelaksana, lacking)
    }
  },
}

function lacks(sop: Node<'sop'>, lacking: readonly Titik[], langkah: readonly Titik[]): Draft {
  const [first] = lacking
  const everywhere = lacking.length === langkah.length
  return {
    at: everywhere || !first ? sop.locateKey('langkah') : sop.locate('langkah', first.urutan),
    butir: lacking.map(({ urutan }) => ({ at: sop.locate('langkah', urutan) })),
    message: `pada SOP "${sop.nama}" ${sebutLangkah(lacking, langkah)} tidak memiliki pelaksana`,
    hint: 'isi "pelaksana" dengan jabatan yang mengerjakan langkah itu',
    ...(everywhere ? {} : tempatLain(sop, lacking, 'langkah ini juga tidak memiliki pelaksana')),
  }
}

function* judgeKolom(
  sop: Node<'sop'>,
  langkah: readonly Titik[],
  { kolom, find }: Pelaksana,
  lacking: readonly Titik[],
): Iterable<Draft> {
  const acting = new Set<Kolom>()
  const strangers: { titik: Titik; teks: string; path: [keyof Titik['langkah'], number] }[] = []
  for (const titik of langkah) {
    for (const field of ['pelaksana', 'pengganti'] as const) {
      titik.langkah[field]?.forEach((teks, index) => {
        if (isKosong(teks)) return
        const found = find(teks)
        for (const one of found) acting.add(one)
        if (found.length === 0) strangers.push({ titik, teks, path: [field, index] })
      })
    }
  }
  const [stranger, ...others] = strangers
  if (stranger) {
    const names = [...new Set(strangers.map(({ teks }) => `"${teks.trim()}"`))]
    const where = sebutLangkah([...new Set(strangers.map(({ titik }) => titik))])
    yield {
      at: sop.locate('langkah', stranger.titik.urutan, ...stranger.path),
      message: `pelaksana ${joinDaftar(names, 8)} pada ${where} SOP "${sop.nama}" tidak ada di antara kolom pelaksananya`,
      hint: `pakai salah satu kolom (${joinDaftar(
        kolom.map(({ nama }) => `"${nama}"`),
        8,
      )}), atau tambahkan kolomnya`,
      related: others.map(({ titik, teks, path }) => ({
        sama: true,
        at: sop.locate('langkah', titik.urutan, ...path),
        message: `"${teks.trim()}" juga tidak ada`,
      })),
    }
  }
  // Where whole steps lack it, or the source was cut there, a column may well act in them.
  if (lacking.length > 0 || !sop.judges('langkah.pelaksana')) return
  const idle = kolom.filter((one) => !acting.has(one))
  const [first, ...rest] = idle
  if (!first) return
  yield {
    at: sop.locate('pelaksana', first.urutan),
    message: `kolom pelaksana ${joinDaftar(idle.map(({ nama }) => `"${nama}"`))} pada SOP "${sop.nama}" tidak bertugas pada langkah mana pun`,
    hint: 'hapus kolom itu, atau isi "pelaksana" pada langkah yang dikerjakannya',
    related: rest.map(({ urutan }) => ({
      sama: true,
      at: sop.locate('pelaksana', urutan),
      message: 'kolom ini juga tidak bertugas',
    })),
  }
}
