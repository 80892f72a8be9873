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
}

/** What people call a kind of node. */
export function sebutJenis(jenis: JenisNode): string {
  return names[jenis] ?? jenis.replaceAll('_', ' ')
}
