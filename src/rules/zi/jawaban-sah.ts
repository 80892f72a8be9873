import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { instrumenBawaan } from '../../hitung/lke/instrumen.ts'
import { type BacaanLke, bacaLke, type Jawaban, type Masalah } from '../../hitung/lke/jawaban.ts'
import { joinDaftar } from '../../text/daftar.ts'
import { nearest, sebutDugaan } from '../../text/terdekat.ts'
import type { Rule } from '../rule.ts'
import { instrumenContoh } from './lembar.ts'

export const jawabanSah: Rule = {
  id: 'zi/jawaban-sah',
  severity: 'error',
  title: 'Setiap jawaban LKE adalah jawaban yang disediakan butirnya',
  why: `Nilai dihitung dari pilihan pada instrumen. Huruf yang tidak ada pada butirnya, butir yang tidak dikenal, atau
bilangan yang saling bertentangan (12 sasaran tercapai dari 10 sasaran) tidak bernilai, dan penilai mengembalikan lembar
kerja itu.`,
  basis: ['permenpanrb-90-2021'],
  examples: {
    valid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban:
  S1.a: { jawaban: Ya }
  s1-b: { jawaban: b (0.50) }
  S2.a: { angka: { sasaran: 10, tercapai: 8 } }
`,
      `
jenis: lke
kode: LKE-2024
tahun: 2024
jawaban:
  P2-i.a: { jawaban: B }
  R1-i.a: { angka: { agen_perubahan: 4, perubahan_dibuat: 6 } }
  R6-i.b: { jawaban: '75 %' }
hasil: { ipak: { indeks: 3.7 }, ipkp: { nilai: 15.2 }, capaian_kinerja: B }
nilai_dilaporkan: { P2-i: 0.67, total: 80 }
`,
    ],
    invalid: [
      `${instrumenContoh}
jenis: lke
kode: LKE-2024
instrumen: contoh
jawaban:
  S1.a: { jawaban: A } # ✗
  S1.b: { jawaban: D } # ✗
  S1.c: { jawaban: A } # ✗
  S2.a: { angka: { sasaran: 10, tercapai: 12 } } # ✗
`,
      `
jenis: lke
kode: LKE-2024
instrumen: lke-permenpanrb-90-2012 # ✗
---
jenis: lke
kode: LKE-2018 # ✗
tahun: 2018
`,
      `
jenis: lke
kode: LKE-2024
tahun: 2024
jawaban:
  R4-i.a: { angka: { jumlah_sasaran: 10, sasaran_tercapi: 8 } } # ✗
  R6-i.b: { angka: { layanan_terdaftar: 10, layanan_dipermudah: -1 } } # ✗
  R1-i.b: { jawaban: B } # ✗
hasil:
  ipak: { indeks: 4.2 } # ✗
  capaian_kinerja: F # ✗
nilai_dilaporkan:
  P9: 3.5 # ✗
`,
    ],
  },
  *check(graph) {
    for (const lke of graph.all('lke')) {
      const bacaan = graph.once(bacaLke, lke)
      if (!bacaan) yield tellInstrumen(lke, graph)
      else yield* judge(bacaan)
    }
  },
}

function tellInstrumen(lke: Node<'lke'>, graph: Graph): Draft {
  const { instrumen, tahun } = lke.isi
  const known = [...graph.visible('instrumen_lke'), ...instrumenBawaan].map(({ kode }) => kode)
  const dikenal = joinDaftar(known.map((kode) => `"${kode}"`))
  if (instrumen === undefined) {
    return {
      at: lke.locate(),
      message: `lembar kerja "${lke.kode}" tidak menyebut instrumennya, dan instrumen untuk tahun ${tahun} tidak dikenal, sehingga tidak dinilai`,
      hint: `isi "instrumen"; yang dikenal: ${dikenal}`,
    }
  }
  return {
    at: lke.locate('instrumen'),
    message: `lembar kerja "${lke.kode}" memakai instrumen "${instrumen}" yang tidak dikenal, sehingga tidak dinilai`,
    hint:
      sebutDugaan(nearest(instrumen, known)) ?? `pakai instrumen yang dikenal (${dikenal}), atau tulis instrumen itu`,
  }
}

function* judge(bacaan: BacaanLke): Iterable<Draft> {
  const { lke, instrumen, jawaban, takDikenal } = bacaan
  for (const kunci of takDikenal) {
    const near = nearest(
      kunci,
      instrumen.butir.map(({ kode }) => kode),
    )
    yield {
      at: lke.locateKey('jawaban', kunci),
      message: `butir "${kunci}" tidak ada pada instrumen "${instrumen.isi.kode}"`,
      hint: sebutDugaan(near) ?? 'pakai kode butir seperti pada instrumen, misalnya P2-i.a',
    }
  }
  for (const one of jawaban.values()) {
    if (one.masalah) yield { at: lke.locate(...fieldOf(one)), ...tell(one.butir.kode, one.masalah) }
  }
  for (const kunci of Object.keys(lke.isi.nilai_dilaporkan ?? {})) {
    if (instrumen.find(kunci)) continue
    yield {
      at: lke.locateKey('nilai_dilaporkan', kunci),
      message: `nilai dilaporkan untuk "${kunci}", yang tidak ada pada instrumen "${instrumen.isi.kode}"`,
      hint: 'pakai kode butir, subkomponen, area, atau komponen seperti pada instrumen, atau total',
    }
  }
}

function fieldOf({ path, isi, masalah }: Jawaban): readonly string[] {
  if (path[0] === 'hasil') return path
  if (masalah?.apa === 'masukan tak dikenal' || masalah?.apa === 'masukan negatif')
    return [...path, 'angka', masalah.nama]
  return [...path, isi?.angka === undefined ? 'jawaban' : 'angka']
}

function tell(kode: string, masalah: Masalah): Pick<Draft, 'message' | 'hint'> {
  switch (masalah.apa) {
    case 'bukan pilihan':
      if (masalah.pilihan.length === 0) {
        return {
          message: `jawaban butir ${kode} tertulis "${masalah.teks}", padahal butir ini dijawab dengan bilangan yang dihitung atau persen`,
          hint: 'isi "angka" dengan bilangan yang diminta butir itu, atau tulis persennya beserta tandanya, misalnya "75 %"',
        }
      }
      return {
        message: `jawaban butir ${kode} tertulis "${masalah.teks}", padahal pilihannya ${joinDaftar(masalah.pilihan)}`,
        hint: 'pilih salah satu jawaban yang disediakan butir itu',
      }
    case 'di luar batas':
      return {
        message: `jawaban butir ${kode} bernilai ${tellShare(masalah.nilai)}, di luar 0–100 %`,
        hint: 'periksa bilangannya: bagian tidak melebihi keseluruhannya, dan indeks tidak melebihi skalanya',
      }
    case 'masukan tak dikenal':
      return {
        message: `butir ${kode} diisi bilangan "${masalah.nama}", yang tidak dimintanya`,
        hint: `pakai nama ${joinDaftar(masalah.dikenal.map((one) => `"${one}"`))}`,
      }
    case 'masukan negatif':
      return {
        message: `bilangan "${masalah.nama}" pada butir ${kode} kurang dari 0`,
        hint: 'isi dengan jumlah yang sebenarnya',
      }
  }
}

function tellShare(nilai: number): string {
  return Number.isFinite(nilai) ? `${String(Math.round(nilai * 10_000) / 100).replace('.', ',')} %` : 'tak terhingga'
}
