import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import { type BedaPersyaratan, bedaPersyaratan } from '../../hitung/kesesuaian.ts'
import type { Standar } from '../../hitung/layanan.ts'
import { sopsOfStandar } from '../../hitung/rantai.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { butirPada } from '../bagian.ts'
import type { Rule } from '../rule.ts'

const MAX_NAMED = 6

export const persyaratanSama: Rule = {
  id: 'koherensi/persyaratan-sama',
  severity: 'warning',
  title: 'Berkas yang diminta SOP dari pemohon sama dengan persyaratan pada standar pelayanan',
  why: `Persyaratan yang hanya muncul di loket memaksa pemohon pulang dan kembali, dan di situlah pungutan bermula.
Persyaratan yang tidak diminta SOP tidak pernah diperiksa. Yang dibandingkan adalah nama berkas yang lazim (KTP, KK,
akta, ijazah, surat pengantar, pasfoto …) pada langkah pemohon dan langkah yang menerima berkas; aturan ini diam bila
salah satu dokumen hanya menyebut "berkas" atau "dokumen".`,
  basis: ['permenpanrb-15-2014', 'uu-25-2009'],
  examples: {
    valid: [
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Mengajukan permohonan, pelaksana: Pemohon, kelengkapan: [e-KTP, Fotokopi KK 2 lembar, Akta lahir] }
  - { kegiatan: Menerima dan meneliti berkas, pelaksana: Petugas, kelengkapan: [formulir ceklis, Kartu Tanda Penduduk], keluaran: [surat pengantar] }
  - { kegiatan: Menyusun konsep, pelaksana: Staf, kelengkapan: [surat pengantar, surat kuasa] }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
persyaratan:
  - Fotokopi KTP dan Kartu Keluarga
  - Akta kelahiran/ijazah/buku nikah
  - Surat kuasa bila diwakilkan
  - { uraian: Paspor, bila: sudah memiliki paspor }
  - Beragama Islam
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
persyaratan: [Dokumen kependudukan]
---
jenis: standar_pelayanan
kode: SP-03
sop: S-01
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Menyerahkan berkas, pelaksana: Pemohon, kelengkapan: [Berkas permohonan] }
---
jenis: sop
kode: S-02
langkah:
  - { kegiatan: Menugaskan staf, pelaksana: Kepala, kelengkapan: [surat pengantar] }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
persyaratan: [KTP, KK]
---
jenis: standar_pelayanan
kode: SP-02
sop: S-02
persyaratan: [KTP, KK]
`,
    ],
    invalid: [
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Menyerahkan berkas, pelaksana: Pemohon, kelengkapan: [KTP, SPTJM bermeterai, Formulir pendaftaran] }
  - { kegiatan: Memeriksa berkas, pelaksana: Petugas, kelengkapan: [Surat pengantar desa] }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
persyaratan: # ✗
  - Fotokopi KTP
---
jenis: standar_pelayanan
kode: SP-02
sop: S-01
persyaratan:
  - KTP
  - Formulir, surat pernyataan
  - Surat pengantar
  - Pasfoto 3x4 # ✗
  - Paspor
`,
      `
jenis: sop
kode: S-01
langkah:
  - { kegiatan: Datang ke loket, pelaksana: Pemohon, kelengkapan: [KTP] }
---
jenis: standar_pelayanan
kode: SP-01
sop: S-01
persyaratan: [] # ✗
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.inForce('standar_pelayanan')) {
      const beda = graph.once(bedaPersyaratan, standar)
      yield* tellHidden(standar, beda)
      yield* tellUnasked(standar, beda, graph)
    }
  },
}

function* tellHidden(standar: Standar, { tersembunyi }: BedaPersyaratan): Iterable<Draft> {
  if (tersembunyi.length === 0) return
  const asked = [...new Set(tersembunyi.map(({ teks }) => `"${teks}"`))]
  yield {
    at: standar.locateKey('persyaratan'),
    message: `SOP untuk "${standar.nama}" meminta ${joinDaftar(asked, MAX_NAMED)} dari pemohon, tetapi persyaratan pada standar pelayanannya tidak menyebutnya`,
    hint: 'tambahkan pada "persyaratan" bila memang diperlukan; bila tidak, jangan diminta dan hapus dari SOP',
    related: tersembunyi.map(({ sop, path, teks }) => ({
      at: sop.locate(...path),
      message: `SOP "${sop.nama}" meminta "${teks}"`,
    })),
  }
}

function* tellUnasked(standar: Standar, { takDiminta }: BedaPersyaratan, graph: Graph): Iterable<Draft> {
  const [first] = takDiminta
  if (!first) return
  const sops = graph.once(sopsOfStandar, standar)
  yield {
    at: standar.locate(...first.path),
    butir: takDiminta.flatMap(({ path, kurang }) =>
      kurang.length > 0 ? butirPada(standar.locate(...path), kurang) : [{ at: standar.locate(...path) }],
    ),
    message: `persyaratan ${joinDaftar(
      takDiminta.map(({ teks, kurang }) => `"${teks}"${kurang.length > 0 ? ` (${joinDaftar(kurang)})` : ''}`),
      MAX_NAMED,
    )} dari standar pelayanan "${standar.nama}" tidak diminta pada SOP ${joinDaftar(sops.map(({ nama }) => `"${nama}"`))}`,
    hint: 'sebutkan pada "kelengkapan" langkah pemohon atau langkah yang menerima berkas; bila tidak pernah diperiksa, hapus dari persyaratan',
    related: sops.map((sop) => ({ at: sop.locateKey('langkah'), message: `langkah SOP "${sop.nama}"` })),
  }
}
