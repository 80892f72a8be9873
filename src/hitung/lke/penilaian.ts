/** All that is known of an office's LKE for one predikat: scores, thresholds, proposals, evidence, and what would close the gap. */
import type { Bukti, JawabanLke } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import { Node } from '../../graph/node.ts'
import { samarkanNomor } from '../../text/samar.ts'
import { type Kenaikan, type Rencana, rencanaLulus } from './andai.ts'
import { type BuktiTerbaca, buktiOf } from './bukti.ts'
import type { Bagian, Predikat } from './instrumen.ts'
import { type BacaanLke, bacaLke, hitungPersen, type Jawaban, pilihanOf } from './jawaban.ts'
import { type LembarInstrumen, lembarInstrumen } from './lembar-instrumen.ts'
import { type Ambang, ambangLke, EPSILON, isTakDiketahui, nilaiLke, type Rentang } from './nilai.ts'
import { type Usulan, usulanLke } from './usulan.ts'

export type { Kenaikan }

/** A piece of evidence and what the LKE says of it. */
export interface BuktiButir extends BuktiTerbaca {
  /** As written. */
  readonly tanggal?: string
  readonly berlakuSampai?: string
}

export interface Penilaian {
  readonly graph: Graph
  readonly bacaan: BacaanLke
  /** False where the office has no LKE: then nothing is answered, and there are proposals alone. */
  readonly adaLke: boolean
  readonly tahun: number
  readonly predikat: Predikat
  readonly lembar: readonly LembarInstrumen[]
  /** Without an answer an item counts nothing; what comes from others, such as external surveys, is open. */
  readonly skor: ReadonlyMap<Bagian, Rentang>
  readonly ambang: Readonly<Record<Predikat, readonly Ambang[]>>
  readonly rencana: Rencana
  readonly usulan: ReadonlyMap<Bagian, Usulan>
  /** Of items that are not answered too. */
  readonly bukti: ReadonlyMap<Bagian, readonly BuktiButir[]>
  readonly catatan: ReadonlyMap<Bagian, string>
  /** How many numbers of persons and addresses were masked in notes and in what evidence is called. */
  readonly disamarkan: Readonly<Record<'catatan' | 'bukti', number>>
}

/** Undefined where the instrument of the LKE is not known. */
export function penilaianLke(
  graph: Graph,
  lke: Node<'lke'> | undefined,
  predikat: Predikat | undefined,
): Penilaian | undefined {
  const bacaan = bacaLke(lke ?? lkeKosong(graph), graph)
  if (!bacaan) return undefined
  const dituju = predikat ?? bacaan.lke.isi.predikat ?? 'wbk'
  const { bukti, catatan, disamarkan } = isianOf(bacaan)
  return {
    graph,
    bacaan,
    adaLke: lke !== undefined,
    tahun: bacaan.lke.isi.tahun ?? Number(graph.tanggal.slice(0, 4)),
    predikat: dituju,
    lembar: lembarInstrumen(bacaan.instrumen),
    skor: nilaiLke(bacaan, isTakDiketahui),
    ambang: { wbk: ambangLke(bacaan, 'wbk'), wbbm: ambangLke(bacaan, 'wbbm') },
    rencana: rencanaLulus(bacaan, dituju),
    usulan: new Map(
      usulanLke(bacaan, graph).flatMap((one) => {
        const butir = bacaan.instrumen.find(one.butir)
        return butir ? [[butir, one] as const] : []
      }),
    ),
    bukti,
    catatan,
    disamarkan,
  }
}

/** What an office that has none would begin with. */
function lkeKosong({ tanggal }: Graph): Node<'lke'> {
  const isi = { jenis: 'lke', kode: 'LKE', tahun: Number(tanggal.slice(0, 4)) } as const
  const dokumen = { berkas: '', urutan: 0, jenis: 'lke', kode: 'LKE', isi, dibuang: new Map(), hilang: [] } as const
  return new Node('lke', isi, dokumen, undefined, [])
}

/** Others read it: numbers of persons in it are masked, while the names of those who work on it stand. */
function isianOf(bacaan: BacaanLke): Pick<Penilaian, 'bukti' | 'catatan' | 'disamarkan'> {
  const bukti = new Map<Bagian, readonly BuktiButir[]>()
  const catatan = new Map<Bagian, string>()
  const disamarkan = { catatan: 0, bukti: 0 }
  const samar = (teks: string, apa: keyof typeof disamarkan) => {
    const { teks: shown, banyak } = samarkanNomor(teks)
    for (const one of banyak.values()) disamarkan[apa] += one
    return shown
  }
  for (const [kunci, isi] of Object.entries(bacaan.lke.isi.jawaban ?? {})) {
    const butir = bacaan.instrumen.find(kunci)
    if (!butir?.butir) continue
    const all = buktiOf({ butir, path: ['jawaban', kunci], teks: '', isi }, bacaan)
    if (all.length > 0)
      bukti.set(
        butir,
        all.map((one, index) => ({ ...withTanggal(one, isi, index), nama: samar(one.nama, 'bukti') })),
      )
    if (isi.catatan !== undefined && isi.catatan.trim() !== '') catatan.set(butir, samar(isi.catatan, 'catatan'))
  }
  return { bukti, catatan, disamarkan }
}

function withTanggal(terbaca: BuktiTerbaca, isi: JawabanLke, index: number): BuktiButir {
  const bukti: Bukti | undefined = isi.bukti?.[index]
  if (bukti === undefined || typeof bukti === 'string') return terbaca
  const { tanggal, berlaku_sampai: berlakuSampai } = bukti
  return {
    ...terbaca,
    ...(tanggal !== undefined && { tanggal }),
    ...(berlakuSampai !== undefined && { berlakuSampai }),
  }
}

/** Share of the weight of the best answer that the documents do not speak against; undefined where none can be told. */
function tertinggiOf(usulan: Usulan, butir: Bagian, { instrumen }: Pick<BacaanLke, 'instrumen'>): number | undefined {
  if (!butir.butir) return undefined
  if (typeof usulan.tertinggi === 'string')
    return pilihanOf(butir.butir, instrumen).find(([nama]) => nama === usulan.tertinggi)?.[1]
  // An instrument of the office may ask for other counts.
  const { rumus } = butir.butir
  return rumus && usulan.angka && hitungPersen(rumus, usulan.angka) !== undefined ? usulan.tertinggi : undefined
}

/** Whether an answer claims more than the documents show. */
export function isDiAtasDokumen(jawaban: Jawaban | undefined, usulan: Usulan, bacaan: BacaanLke): boolean {
  const most = jawaban && tertinggiOf(usulan, jawaban.butir, bacaan)
  return jawaban?.nilai !== undefined && most !== undefined && jawaban.nilai > most + EPSILON
}

/** `B`, `75 %`. */
export function sebutTertinggi({ tertinggi }: Usulan): string {
  return typeof tertinggi === 'string'
    ? tertinggi
    : `${String(Math.round(tertinggi * 10_000) / 100).replace('.', ',')} %`
}

/** What is proposed: `B`, or counts as `8 dari 10`. */
export function sebutUsulan({ jawaban, hitungan: [first] }: Usulan): string {
  return jawaban ?? (first ? `${first.memenuhi} dari ${first.dari}` : '')
}
