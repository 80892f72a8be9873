import type { JenisNode } from '../graph/traces.ts'

const names: Readonly<Partial<Record<JenisNode, string>>> = {
  renstra: 'Renstra',
  sop: 'SOP',
  peta_proses: 'peta proses bisnis',
  standar_pelayanan: 'standar pelayanan',
  program_prioritas: 'program prioritas',
  perjanjian_kinerja: 'perjanjian kinerja',
  laporan_kinerja: 'laporan kinerja',
  hasil_survei: 'hasil survei',
  kebutuhan_masyarakat: 'kebutuhan masyarakat',
  lke: 'LKE',
  instrumen_lke: 'instrumen LKE',
}

/** What people call a kind of node; '' for what lies in no document that was read, such as a table or the settings. */
export function sebutJenis(jenis: JenisNode | ''): string {
  if (jenis === '') return 'di luar dokumen'
  // Of a document that was not read it may be any word.
  return (Object.hasOwn(names, jenis) ? names[jenis] : undefined) ?? jenis.replaceAll('_', ' ')
}
