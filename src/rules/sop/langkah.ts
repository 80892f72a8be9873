/** Steps as the rules of this folder name and choose them. */
import type { Langkah } from '../../dokumen.ts'
import type { Draft } from '../../finding.ts'
import type { Graph } from '../../graph/graph.ts'
import type { Node } from '../../graph/node.ts'
import { alurSop, type Titik } from '../../hitung/alur.ts'
import { joinDaftar } from '../../text/daftar.ts'

const BATAS = /^\W*(?:mulai|selesai|start|end|finish)\W*$/i
const LONGEST_BATAS = 16
const KOSONG = /^[-–—\s]*$/

/** The steps of an SOP in which something is done: without rows that only say `Mulai` or `Selesai`. */
export function langkahKerja(graph: Graph, sop: Node<'sop'>): readonly Titik[] {
  return sop.isi.langkah === undefined ? [] : graph.once(withoutBatas, sop)
}

function withoutBatas(sop: Node<'sop'>, graph: Graph): readonly Titik[] {
  const { titik } = graph.once(alurSop, sop)
  return titik.some(isBatas) ? titik.filter((satu) => !isBatas(satu)) : titik
}

function isBatas({ langkah: { kegiatan } }: Titik): boolean {
  return kegiatan !== undefined && kegiatan.length < LONGEST_BATAS && BATAS.test(kegiatan)
}

/** Nothing is written, or only a dash. */
export function isKosong(teks: string | undefined): boolean {
  return teks === undefined || KOSONG.test(teks)
}

/** Nothing is written in the column; `[]` and a dash say that there is none. */
export function isTanpaIsi(daftar: readonly string[] | undefined): boolean {
  return daftar === undefined || (daftar.length > 0 && daftar.every((teks) => teks.trim() === ''))
}

/** Whether the step is another SOP, which then says how it is done. */
export function isPanggilan(sop: Node<'sop'>, { urutan, langkah }: Titik): boolean {
  return !isKosong(langkah.sop) || sop.links.some(({ verb, path }) => verb === 'memanggil' && path[1] === urutan)
}

/** For messages: `langkah 2`, `langkah 1–3 dan 5`; `semua langkah` where no other step is judged. */
export function sebutLangkah(titik: readonly Titik[], semua?: readonly Titik[]): string {
  if (semua && semua.length > 1 && titik.length === semua.length) return 'semua langkah'
  const runs: Titik[][] = []
  for (const satu of titik) {
    const run = runs.at(-1)
    if (run?.at(-1)?.urutan === satu.urutan - 1) run.push(satu)
    else runs.push([satu])
  }
  const told = runs.flatMap((run) => {
    const names = run.map(({ nomor }) => nomor.trim().replace(/[.)]+$/, ''))
    return names.length > 2 ? [`${names[0]}–${names.at(-1)}`] : names
  })
  return `langkah ${joinDaftar(told, 12)}`
}

/** The places of the same lack after the first. */
export function tempatLain(
  sop: Node<'sop'>,
  titik: readonly Titik[],
  message: string,
  field?: keyof Langkah,
): Pick<Draft, 'related'> {
  if (titik.length < 2) return {}
  const path = field ? [field] : []
  return {
    related: titik.slice(1).map(({ urutan }) => ({ sama: true, at: sop.locate('langkah', urutan, ...path), message })),
  }
}
