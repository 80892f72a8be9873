import type { FormerReport } from '../index.ts'
import { formatCount } from '../layout.ts'
import { kalimatPutus } from '../tampilan/kalimat-celah.ts'
import type { Ringkasan } from '../tampilan/ringkasan.ts'
import { formatIndeks } from '../words.ts'
import { kodeMd, lipatan, md, sebanyak, tabel } from './teks.ts'

/** The index with its six steps, and where chains break. */
export function rantai({ indeks, instansi, renstraLewat }: Ringkasan, compare: FormerReport | undefined): string[] {
  if (!indeks) return []
  const lewat = renstraLewat === undefined ? [] : ['', `${md(renstraLewat)}.`]
  if (indeks.nilai === undefined) return ['**Indeks Koherensi belum dapat dihitung**', ...lewat]
  const { utuh, putus } = indeks.rantai
  const nilai = formatIndeks(indeks.nilai)
  const before = compare?.indeks === undefined ? '' : ` (sebelumnya ${formatIndeks(compare.indeks)})`
  const all = utuh + putus.length
  const whole = all === 0 ? '' : ` · rantai utuh ${formatCount(utuh)} dari ${formatCount(all)} sasaran`
  const steps = indeks.tahap.map(({ kode, uraian, terpenuhi, dari }) => [
    `${dari === 0 ? '' : terpenuhi === dari ? '✅ ' : '❌ '}${kode}`,
    uraian,
    dari === 0 ? 'tidak berlaku' : `${formatCount(terpenuhi)} dari ${formatCount(dari)}`,
  ])
  const broken = ({ kode, nama, putusDi }: (typeof putus)[number]) => {
    const name = nama === kode ? '' : ` ${md(nama)}`
    return `- ${kodeMd(kode)}${name}: ${kalimatPutus[putusDi]}`
  }
  const offices = instansi.map(({ nama, indeks: own }) => [
    md(nama),
    own?.nilai === undefined ? 'belum dapat dihitung' : formatIndeks(own.nilai),
  ])
  return [
    `**Indeks Koherensi ${nilai}**${before}${whole}`,
    ...lewat,
    '',
    ...lipatan('Mata rantai K1–K6', [
      ...tabel(['Mata rantai', 'Uraian', 'Terpenuhi'], steps),
      '',
      'Indeks: rerata K1–K6 yang berlaku, dikali 100; ukuran alat ini sendiri, tidak ditetapkan peraturan.',
    ]),
    ...(putus.length > 0
      ? lipatan(
          `Rantai yang putus (${formatCount(putus.length)})`,
          sebanyak(putus, broken, ROOM, (count) => `- dan ${count} sasaran lain`),
        )
      : []),
    ...(offices.length > 1 && offices.length <= MOST_OFFICES
      ? lipatan('Indeks menurut instansi', tabel(['Instansi', 'Indeks'], offices))
      : []),
  ]
}

const ROOM = 4000
const MOST_OFFICES = 20
