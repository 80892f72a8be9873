/** What people call the kinds of document and of their parts. */
const names: Readonly<Record<string, string>> = {
  '': 'di luar dokumen',
  instansi: 'instansi',
  renstra: 'Renstra',
  perjanjian_kinerja: 'perjanjian kinerja',
  laporan_kinerja: 'laporan kinerja',
  peta_proses: 'peta proses bisnis',
  sop: 'SOP',
  standar_pelayanan: 'standar pelayanan',
  lke: 'LKE',
  instrumen_lke: 'instrumen LKE',
}

export function sebutJenis(jenis: string): string {
  return (Object.hasOwn(names, jenis) ? names[jenis] : undefined) ?? jenis.replaceAll('_', ' ')
}

/** As a sentence begins. */
export function kapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
