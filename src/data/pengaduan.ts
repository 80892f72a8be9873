import pengaduan from './pengaduan.json' with { type: 'json' }

/** Days, of whichever kind, within which a complaint is decided on where the standar promises nothing itself. */
export const hariPengaduan: number = pengaduan.selesai.hari
