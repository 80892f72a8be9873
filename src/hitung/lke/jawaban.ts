/** The answers of an LKE, read by its instrument. */
import type { ButirLke, JawabanLke, Lke, RumusPersen } from '../../dokumen.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { type Bagian, type Instrumen, instrumenLke } from './instrumen.ts'

/** What makes an answer none of those that the item allows. */
export type Masalah =
  | { readonly apa: 'bukan pilihan'; readonly teks: string; readonly pilihan: readonly string[] }
  | { readonly apa: 'di luar batas'; readonly nilai: number }
  | { readonly apa: 'masukan tak dikenal'; readonly nama: string; readonly dikenal: readonly string[] }
  | { readonly apa: 'masukan negatif'; readonly nama: string }

export interface Jawaban {
  readonly butir: Bagian
  /** Where it stands in the LKE. */
  readonly path: readonly string[]
  /** As people say it: `B`, `8 dari 10`, `3,68`. */
  readonly teks: string
  /** Share of the weight, 0 to 1; absent for what cannot be read or is not all there. */
  readonly nilai?: number
  readonly masalah?: Masalah
  readonly isi?: JawabanLke
}

export interface BacaanLke {
  readonly lke: Node<'lke'>
  readonly instrumen: Instrumen
  /** Answered items; one that is only noted or has evidence alone is not answered. */
  readonly jawaban: ReadonlyMap<Bagian, Jawaban>
  /** Keys of `jawaban` that name no item of the instrument. */
  readonly takDikenal: readonly string[]
  /** Documents and parts that evidence names, by the place of the reference in the LKE: `jawaban/P2-i.a/bukti/0`. */
  readonly rujukan: ReadonlyMap<string, Node>
}

/** Ask for it with `graph.once(bacaLke, lke)`; undefined where the instrument is not known. */
export function bacaLke(lke: Node<'lke'>, graph: Graph): BacaanLke | undefined {
  const instrumen = instrumenLke(lke, graph)
  if (!instrumen) return undefined
  const jawaban = new Map<Bagian, Jawaban>()
  const takDikenal: string[] = []
  for (const [kunci, isi] of Object.entries(lke.isi.jawaban ?? {})) {
    const part = instrumen.find(kunci)
    if (part?.butir === undefined) takDikenal.push(kunci)
    else {
      const read = readJawaban(part, part.butir, isi, instrumen)
      if (read) jawaban.set(part, { butir: part, path: ['jawaban', kunci], isi, ...read })
    }
  }
  for (const [kunci, read] of readHasil(lke.isi.hasil, instrumen)) {
    jawaban.set(read.butir, { path: ['hasil', kunci], ...read })
  }
  const rujukan = new Map<string, Node>()
  for (const { verb, path, to } of lke.links) if (verb === 'dibuktikan' && to) rujukan.set(path.join('/'), to)
  return { lke, instrumen, jawaban, takDikenal, rujukan }
}

/** The reading itself, then one for each other formula by which an item may be computed. */
export function bacaanMungkin(bacaan: BacaanLke): readonly BacaanLke[] {
  const others = [...bacaan.jawaban].flatMap(([part, jawaban]) =>
    (part.butir?.rumus_lain ?? []).flatMap((rumus) => {
      const nilai = jawaban.isi?.angka && hitungPersen(rumus, jawaban.isi.angka)
      if (nilai === undefined || nilai < 0 || nilai > 1) return []
      return [{ ...bacaan, jawaban: new Map([...bacaan.jawaban, [part, { ...jawaban, nilai }]]) }]
    }),
  )
  return [bacaan, ...others]
}

type Terbaca = Pick<Jawaban, 'teks' | 'nilai' | 'masalah'>

function readJawaban(part: Bagian, butir: ButirLke, isi: JawabanLke, instrumen: Instrumen): Terbaca | undefined {
  const { jawaban: teks = '', angka } = isi
  if (butir.jenis_jawaban === '%') {
    if (angka !== undefined && Object.keys(angka).length > 0) return readAngka(butir, angka)
    return teks.trim() === '' ? undefined : readPersen(teks)
  }
  if (teks.trim() === '') return undefined
  if (butir.jenis_jawaban === 'indeks') return readIndeks(part, Number(teks.replace(',', '.')), butir.skala)
  return readPilihan(teks, pilihanOf(butir, instrumen))
}

/** The answers that an item allows with their values, best first; empty for counts and indices. */
export function pilihanOf(butir: ButirLke, { isi }: Pick<Instrumen, 'isi'>): readonly (readonly [string, number])[] {
  const values = butir.jenis_jawaban === undefined ? undefined : isi.nilai_jawaban?.[butir.jenis_jawaban]
  return Object.entries(values ?? {}).sort(([, left], [, right]) => right - left)
}

/** `A (1.00)`, `b.` */
const TAIL = /\s*(?:\([^()]*\))?[.\s]*$/
const SHORT: Readonly<Record<string, string>> = { y: 'ya', t: 'tidak', tdk: 'tidak' }

function readPilihan(tertulis: string, pilihan: readonly (readonly [string, number])[]): Terbaca {
  const teks = tertulis.replace(TAIL, '').trim()
  const kecil = teks.toLowerCase()
  const found = pilihan.find(([nama]) => [kecil, SHORT[kecil]].includes(nama.toLowerCase()))
  if (found) return { teks: found[0], nilai: found[1] }
  return { teks, masalah: { apa: 'bukan pilihan', teks: tertulis.trim(), pilihan: pilihan.map(([nama]) => nama) } }
}

const PERSEN = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/

function readPersen(tertulis: string): Terbaca {
  const [, angka] = PERSEN.exec(tertulis.trim()) ?? []
  if (angka === undefined)
    return { teks: tertulis.trim(), masalah: { apa: 'bukan pilihan', teks: tertulis.trim(), pilihan: [] } }
  const nilai = Number(angka.replace(',', '.')) / 100
  return nilai > 1
    ? { teks: tertulis.trim(), masalah: { apa: 'di luar batas', nilai } }
    : { teks: tertulis.trim(), nilai }
}

function readAngka(butir: ButirLke, angka: Readonly<Record<string, number>>): Terbaca {
  const dikenal = (butir.masukan ?? []).map((one) => (typeof one === 'string' ? one : one.kode))
  const teks = tellAngka(butir, angka)
  for (const [nama, nilai] of Object.entries(angka)) {
    if (dikenal.length > 0 && !dikenal.includes(nama)) {
      return { teks, masalah: { apa: 'masukan tak dikenal', nama, dikenal } }
    }
    if (nilai < 0) return { teks, masalah: { apa: 'masukan negatif', nama } }
  }
  const nilai = butir.rumus && hitungPersen(butir.rumus, angka)
  if (nilai === undefined) return { teks }
  return nilai < 0 || nilai > 1 ? { teks, masalah: { apa: 'di luar batas', nilai } } : { teks, nilai }
}

/** `8 dari 10`, where the formula is one count out of another. */
function tellAngka({ rumus }: ButirLke, angka: Readonly<Record<string, number>>): string {
  const [atas, bawah] = [rumus?.pembilang?.[0], rumus?.penyebut?.[0]]
  const simple = rumus?.pengurang === undefined && rumus?.pembilang?.length === 1 && rumus.penyebut?.length === 1
  if (simple && atas !== undefined && bawah !== undefined && atas in angka && bawah in angka)
    return `${angka[atas]} dari ${angka[bawah]}`
  return Object.entries(angka)
    .map(([nama, nilai]) => `${nama} ${nilai}`)
    .join(', ')
}

/** A share, beyond 0 and 1 where counts contradict one another; undefined where one lacks or nothing can be divided. */
export function hitungPersen(rumus: RumusPersen, angka: Readonly<Record<string, number>>): number | undefined {
  const sum = (names: readonly string[] | undefined) =>
    (names ?? []).reduce<number | undefined>((before, nama) => {
      const nilai = angka[nama]
      return before === undefined || nilai === undefined ? undefined : before + nilai
    }, 0)
  const [plus, minus, bawah] = [sum(rumus.pembilang), sum(rumus.pengurang), sum(rumus.penyebut)]
  if (plus === undefined || minus === undefined || bawah === undefined) return undefined
  const atas = plus - minus
  if (bawah === 0) {
    if (rumus.penyebut_nol === undefined) return undefined
    if (atas === 0) return rumus.penyebut_nol
    return rumus.dibatasi ? (atas > 0 ? 1 : 0) : Math.sign(atas) * Number.POSITIVE_INFINITY
  }
  const share = atas / bawah
  return rumus.dibatasi ? Math.min(1, Math.max(0, share)) : share
}

function readIndeks({ bobot }: Bagian, indeks: number, skala: number | undefined): Terbaca | undefined {
  if (skala === undefined || bobot === 0 || Number.isNaN(indeks)) return undefined
  return share(String(indeks).replace('.', ','), indeks / skala)
}

function share(teks: string, nilai: number): Terbaca {
  return nilai < 0 || nilai > 1 ? { teks, masalah: { apa: 'di luar batas', nilai } } : { teks, nilai }
}

/** `hasil` calls its items by the kode that they have in the instruments. */
function* readHasil(
  hasil: Lke['hasil'],
  instrumen: Instrumen,
): Iterable<readonly [string, Terbaca & Pick<Jawaban, 'butir'>]> {
  for (const kunci of ['ipak', 'ipkp'] as const) {
    const part = instrumen.find(kunci)
    const isi = hasil?.[kunci]
    if (!part?.butir || !isi) continue
    const { indeks, nilai } = isi
    const read =
      indeks !== undefined
        ? readIndeks(part, indeks, part.butir.skala)
        : nilai !== undefined && part.bobot > 0
          ? share(String(nilai).replace('.', ','), nilai / part.bobot)
          : undefined
    if (read) yield [kunci, { butir: part, ...read }]
  }
  const part = instrumen.find('capaian_kinerja')
  const tertulis = hasil?.capaian_kinerja
  if (!part?.butir || tertulis === undefined || tertulis === '') return
  const teks = String(tertulis).trim()
  const angka = Number(teks.replace(',', '.'))
  const read =
    Number.isNaN(angka) || part.bobot === 0
      ? readPilihan(teks, pilihanOf(part.butir, instrumen))
      : share(teks.replace('.', ','), angka / part.bobot)
  yield ['capaian_kinerja', { butir: part, ...read }]
}
