/** manifest.json of a package of evidence: what is in it, where it comes from, and how to tell whether it was changed. */
import { compareText } from '../../locate.ts'
import { type IsiBukti, type Salinan, takDisalin } from './isi.ts'

/** Of the shape of the manifest. */
export const MANIFEST_VERSION = 1
export const MANIFEST = 'manifest.json'

/** A file of the package; schemas/report/bukti.schema.json says what its fields mean. */
export interface BerkasPaket
  extends Pick<Salinan, 'jalur' | 'ukuran' | 'sha256' | 'dihilangkan' | 'diringkas' | 'disamarkan'> {
  readonly jenis: 'halaman' | 'buku_kerja' | 'lembar' | 'salinan'
  readonly sumber?: string
}

/** What was read to make the package: how many files, and one hash of them all. */
export interface RuangKerja {
  readonly berkas: number
  readonly sha256: string
}

export function manifestJson(isi: IsiBukti, berkas: readonly BerkasPaket[], ruangKerja: RuangKerja): string {
  const { penilaian, audit, version } = isi
  const { graph, bacaan, adaLke, predikat, tahun } = penilaian
  const { instansi } = graph
  const manifest = {
    version: MANIFEST_VERSION,
    tool: { name: 'koheren', version },
    apa: 'paket bukti',
    tanggal: audit.tanggal,
    ...(instansi && { instansi: { kode: instansi.kode, nama: instansi.nama } }),
    predikat,
    tahun,
    ...(adaLke && { lke: bacaan.lke.kode }),
    instrumen: bacaan.instrumen.isi.kode,
    ruang_kerja: ruangKerja,
    berkas: [...berkas].sort((left, right) => compareText(left.jalur, right.jalur)),
    tidak_disalin: [...takDisalin(isi)].map(([disebut, sebab]) => ({ disebut, sebab })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
