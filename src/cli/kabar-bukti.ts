/** What is said on stderr of a package of evidence that was written. */
import type { IsiBukti } from '../report/bukti/isi.ts'
import type { BerkasPaket } from '../report/bukti/manifest.ts'
import { formatCount } from '../report/layout.ts'
import { joinDaftar } from '../text/daftar.ts'
import type { Sisa } from './folder-kerja.ts'
import type { Io } from './io.ts'
import { note } from './output.ts'

export interface Dibuat {
  readonly isi: IsiBukti
  readonly berkas: readonly BerkasPaket[]
  /** SHA-256 of the manifest. */
  readonly sidik: string
}

const MOST_NAMED = 5

/** Says what is in a package, what is not, what was masked, and what other runs left beside it. */
export async function kabarkanBukti(
  { isi, berkas, sidik }: Dibuat,
  { dihapus, dibiarkan }: Sisa,
  output: string,
  io: Io,
): Promise<void> {
  const { penilaian, salinan } = isi
  const lost = new Set(
    [...salinan].flatMap(([bukti, one]) => ('sebab' in one ? [`${bukti.berkas} (${one.sebab})`] : [])),
  )
  const lines = [
    `paket bukti ${penilaian.predikat.toUpperCase()} ${penilaian.tahun} ditulis ke ${output}: ${formatCount(berkas.length)} berkas; sidik manifest ${sidik}`,
    ...(penilaian.adaLke ? [] : ['belum ada dokumen "jenis: lke"; paket memuat usulan jawaban saja']),
    ...(lost.size > 0
      ? [`${formatCount(lost.size)} berkas bukti tidak disalin: ${joinDaftar([...lost], MOST_NAMED)}`]
      : []),
    ...berkas.flatMap(({ jenis, sumber = '', disamarkan = [] }) =>
      disamarkan.map(({ kolom, banyak }) => {
        const where = jenis === 'salinan' ? `kolom "${kolom}" salinan` : `isian "${kolom}" dari`
        return `${formatCount(banyak)} data pribadi disamarkan pada ${where} ${sumber}`
      }),
    ),
    ...(dihapus.length > 0 ? [`sisa pembuatan paket yang terputus dihapus: ${joinDaftar(dihapus, MOST_NAMED)}`] : []),
    ...(dibiarkan.length > 0
      ? [
          `di samping paket ada folder kerja ${joinDaftar(dibiarkan, MOST_NAMED)}; bila tidak ada koheren lain yang sedang berjalan, itu sisa yang terputus dan boleh dihapus (simpan dahulu folder "lama" di dalamnya, bila ada)`,
        ]
      : []),
  ]
  for (const one of lines) await note(io, one)
}
