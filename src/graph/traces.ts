/**
 * The domain in one table: what documents hold, and what may point to what. The graph, the rule on unmet references,
 * the matrix, the diagrams and the completion of editors all come from it.
 */
import type {
  ButirKebutuhan,
  Indikator,
  Isi,
  Jabatan,
  Kegiatan,
  KeluaranKegiatan,
  Misi,
  Peraturan,
  Program,
  ProgramPrioritas,
  Proses,
  Sasaran,
  Tujuan,
  Unit,
} from '../dokumen.ts'

/** Kind of node -> what it holds: every document is a node, and so is every part that has a kode. */
export interface IsiNode extends Isi {
  unit: Unit
  jabatan: Jabatan
  misi: Misi
  tujuan: Tujuan
  sasaran: Sasaran
  indikator: Indikator
  program: Program
  kegiatan: Kegiatan
  keluaran: KeluaranKegiatan
  program_prioritas: ProgramPrioritas
  proses: Proses
  peraturan: Peraturan
  kebutuhan: ButirKebutuhan
}

export type JenisNode = keyof IsiNode

/** Where the nodes within a node stand: kind -> field -> kind of its items. */
export const parts: Readonly<Partial<Record<JenisNode, Readonly<Record<string, JenisNode>>>>> = {
  instansi: { unit: 'unit', jabatan: 'jabatan' },
  renstra: {
    misi: 'misi',
    tujuan: 'tujuan',
    sasaran: 'sasaran',
    program: 'program',
    program_prioritas: 'program_prioritas',
  },
  tujuan: { indikator: 'indikator' },
  sasaran: { indikator: 'indikator' },
  program: { indikator: 'indikator', kegiatan: 'kegiatan' },
  kegiatan: { indikator: 'indikator', keluaran: 'keluaran' },
  peta_proses: { proses: 'proses' },
  proses: { subproses: 'proses' },
  regulasi: { peraturan: 'peraturan' },
  kebutuhan_masyarakat: { butir: 'kebutuhan' },
}

export type Verb =
  | 'bagian dari'
  | 'mewujudkan'
  | 'menjabarkan'
  | 'mengukur'
  | 'mendukung'
  | 'memasok'
  | 'melibatkan'
  | 'dimiliki'
  | 'melaksanakan'
  | 'terkait'
  | 'memanggil'
  | 'dilakukan'
  | 'disahkan'
  | 'dijalankan dengan'
  | 'keluaran dari'
  | 'diukur'
  | 'mengacu'
  | 'memaklumatkan'
  | 'menargetkan'
  | 'melaporkan'
  | 'menyangkut'
  | 'ditindaklanjuti dengan'
  | 'dibuktikan'

export interface Trace {
  readonly from: JenisNode
  /** Where the reference stands: keys joined by dots, `*` for any key; lists on the way are walked. */
  readonly field: string
  readonly verb: Verb
  /** Empty: any node. */
  readonly to: readonly JenisNode[]
  /** Text that meets no node is something outside, not an unmet reference. */
  readonly orText?: true
  /** Only nodes of offices above count. */
  readonly above?: true
  /** The reference is this part (its first group) of a longer text. */
  readonly within?: RegExp
}

/** One row a field that holds references. */
export const traces: readonly Trace[] = [
  { from: 'instansi', field: 'induk', verb: 'bagian dari', to: ['instansi'], orText: true },
  { from: 'unit', field: 'induk', verb: 'bagian dari', to: ['unit'] },
  { from: 'jabatan', field: 'unit', verb: 'dimiliki', to: ['unit'] },
  { from: 'tujuan', field: 'misi', verb: 'mewujudkan', to: ['misi'] },
  { from: 'sasaran', field: 'tujuan', verb: 'bagian dari', to: ['tujuan'] },
  { from: 'sasaran', field: 'menjabarkan', verb: 'menjabarkan', to: ['sasaran'] },
  { from: 'sasaran', field: 'penanggung_jawab', verb: 'dimiliki', to: ['unit'] },
  { from: 'indikator', field: 'penanggung_jawab', verb: 'dimiliki', to: ['unit'] },
  { from: 'program', field: 'sasaran', verb: 'mendukung', to: ['sasaran'] },
  { from: 'kegiatan', field: 'sasaran', verb: 'mendukung', to: ['sasaran'] },
  { from: 'program_prioritas', field: 'sasaran', verb: 'mendukung', to: ['sasaran'] },
  { from: 'program_prioritas', field: 'penanggung_jawab', verb: 'dimiliki', to: ['unit'] },
  { from: 'peta_proses', field: 'renstra', verb: 'menjabarkan', to: ['renstra'] },
  { from: 'peta_proses', field: 'ditetapkan.oleh', verb: 'disahkan', to: ['jabatan'], orText: true },
  { from: 'proses', field: 'sasaran', verb: 'mendukung', to: ['sasaran'] },
  { from: 'proses', field: 'pemilik', verb: 'dimiliki', to: ['unit', 'jabatan'], orText: true },
  { from: 'proses', field: 'relasi.ke', verb: 'memasok', to: ['proses'] },
  { from: 'proses', field: 'lintas_fungsi', verb: 'melibatkan', to: ['unit'] },
  { from: 'sop', field: 'proses', verb: 'melaksanakan', to: ['proses'] },
  { from: 'sop', field: 'unit', verb: 'dimiliki', to: ['unit'], orText: true },
  { from: 'sop', field: 'disahkan_oleh', verb: 'disahkan', to: ['jabatan'], orText: true },
  { from: 'sop', field: 'keterkaitan', verb: 'terkait', to: ['sop'], orText: true },
  { from: 'sop', field: 'pelaksana', verb: 'dilakukan', to: ['jabatan'], orText: true },
  { from: 'sop', field: 'langkah.sop', verb: 'memanggil', to: ['sop'] },
  {
    from: 'sop',
    field: 'langkah.keterangan',
    verb: 'memanggil',
    to: ['sop'],
    orText: true,
    within: /\blihat\s+sop\s+(.+)/i,
  },
  { from: 'standar_pelayanan', field: 'acuan', verb: 'mengacu', to: ['standar_pelayanan'], above: true },
  { from: 'standar_pelayanan', field: 'unit', verb: 'dimiliki', to: ['unit'], orText: true },
  { from: 'standar_pelayanan', field: 'ditetapkan.oleh', verb: 'disahkan', to: ['jabatan'], orText: true },
  { from: 'standar_pelayanan', field: 'proses', verb: 'keluaran dari', to: ['proses'] },
  { from: 'standar_pelayanan', field: 'sop', verb: 'dijalankan dengan', to: ['sop'] },
  { from: 'standar_pelayanan', field: 'indikator', verb: 'diukur', to: ['indikator'] },
  { from: 'maklumat', field: 'layanan', verb: 'memaklumatkan', to: ['standar_pelayanan'] },
  { from: 'perjanjian_kinerja', field: 'target.indikator', verb: 'menargetkan', to: ['indikator'], orText: true },
  { from: 'perjanjian_kinerja', field: 'target.sasaran', verb: 'menargetkan', to: ['sasaran'], orText: true },
  {
    from: 'perjanjian_kinerja',
    field: 'anggaran.untuk',
    verb: 'menargetkan',
    to: ['sasaran', 'program', 'kegiatan'],
    orText: true,
  },
  { from: 'laporan_kinerja', field: 'perjanjian', verb: 'melaporkan', to: ['perjanjian_kinerja'] },
  { from: 'laporan_kinerja', field: 'sasaran.sasaran', verb: 'melaporkan', to: ['sasaran'], orText: true },
  {
    from: 'laporan_kinerja',
    field: 'sasaran.indikator.indikator',
    verb: 'melaporkan',
    to: ['indikator'],
    orText: true,
  },
  { from: 'hasil_survei', field: 'layanan', verb: 'mengukur', to: ['standar_pelayanan'] },
  { from: 'hasil_survei', field: 'per_layanan.layanan', verb: 'mengukur', to: ['standar_pelayanan'], orText: true },
  { from: 'hasil_survei', field: 'indikator', verb: 'mengukur', to: ['indikator'] },
  { from: 'hasil_survei', field: 'unit', verb: 'dimiliki', to: ['unit'] },
  { from: 'kebutuhan', field: 'layanan', verb: 'menyangkut', to: ['standar_pelayanan'] },
  { from: 'kebutuhan', field: 'program_prioritas', verb: 'menyangkut', to: ['program_prioritas'] },
  { from: 'kebutuhan', field: 'tindak_lanjut.dokumen', verb: 'ditindaklanjuti dengan', to: [] },
  { from: 'lke', field: 'jawaban.*.bukti', verb: 'dibuktikan', to: [], orText: true },
  { from: 'lke', field: 'jawaban.*.bukti.rujukan', verb: 'dibuktikan', to: [] },
]

const kinds: ReadonlySet<string> = new Set(traces.flatMap(({ from, to }) => [from, ...to]))

/** Whether a text is surely a reference: `sop:SOP-07`. */
export function isBerjenis(teks: string): boolean {
  const [, jenis = ''] = /^([a-z_]+):\s?\S+$/.exec(teks) ?? []
  return kinds.has(jenis)
}
