/** The caller erred: a folder, file or option that is not as it should be. The message is one Indonesian sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What the operating system said, in Indonesian. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code ?? ''
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'tidak ditemukan',
    EACCES: 'tidak ada izin',
    EPERM: 'tidak ada izin',
    EISDIR: 'itu sebuah folder',
    ENOTDIR: 'jalurnya melewati berkas',
    ELOOP: 'tautannya berputar',
    EBUSY: 'sedang dipakai program lain',
    ENOSPC: 'disk penuh',
    EDQUOT: 'jatah disk habis',
    EFBIG: 'berkasnya terlalu besar',
    EROFS: 'disk hanya dapat dibaca',
    EMFILE: 'terlalu banyak berkas terbuka',
    ENAMETOOLONG: 'namanya terlalu panjang',
  }
  return reasons[code] ?? (code === '' ? 'sebab tidak diketahui' : `kode ${code}`)
}
