/** Copies the files that an LKE cites into a package, and says of each that can't be why. */
import { realpathSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DataInstansi } from '../dokumen.ts'
import { isYaml, kindOf, liesIn, piecesOf } from '../files.ts'
import type { BuktiButir } from '../hitung/lke/penilaian.ts'
import type { Salinan, TakDisalin } from '../report/bukti/isi.ts'
import { salinTabel } from '../salin-tabel.ts'
import { reasonOf, UsageError } from '../usage-error.ts'
import { Penulis } from './berkas.ts'

export interface LatarSalin {
  /** Of the workspace. */
  readonly root: string
  /** Of the package that is being written. */
  readonly paket: string
  /** Tables that offices declare, by their paths from the workspace. */
  readonly data: ReadonlyMap<string, DataInstansi>
  readonly denganTeks: boolean
}

const MIB = 1024 * 1024
/** Larger ones are not copied: a package is sent to others. */
const TERBESAR = 200 * MIB
const TIDAK_ADA = 'tidak ditemukan'
const DI_LUAR = 'berada di luar folder dokumen'
/** Settings of other tools, and what they keep secret. */
const HIDDEN = /(?:^|\/)(?:\.|node_modules(?:\/|$))/

/** Each file is copied once, however often it is cited. */
export function makePenyalin(latar: LatarSalin): (bukti: BuktiButir) => Salinan | TakDisalin {
  const known = new Map<string, Salinan | TakDisalin>()
  const taken = new Set<string>()
  return ({ jalur }) => {
    let refused: TakDisalin = { sebab: DI_LUAR }
    for (const [index, path] of jalur.entries()) {
      const one = known.get(path) ?? salinSatu(path, latar, taken)
      known.set(path, one)
      if (!('sebab' in one)) return one
      // Beside the LKE there may be none, and one at the root that can't be copied.
      if (index === 0 || one.sebab !== TIDAK_ADA) refused = one
    }
    return refused
  }
}

function salinSatu(path: string, latar: LatarSalin, taken: Set<string>): Salinan | TakDisalin {
  // No file has a name that is no text.
  if (/\p{Cs}/u.test(path) || path.includes('\0')) return { sebab: TIDAK_ADA }
  if (HIDDEN.test(path)) return { sebab: 'tersembunyi, sehingga tidak disalin' }
  const from = join(latar.root, path)
  const jalur = jalurPaket(path, taken)
  const to = join(latar.paket, jalur)
  try {
    const stats = statSync(from)
    if (!liesIn(realpathSync(from), realpathSync(latar.root))) return { sebab: DI_LUAR }
    if (stats.isDirectory()) return { sebab: 'adalah folder; sebut berkas di dalamnya' }
    if (!stats.isFile()) return { sebab: `adalah ${kindOf(stats)}, bukan berkas biasa` }
    if (stats.size > TERBESAR) return terlaluBesar(stats.size)
    const copied = salinIsi(path, from, to, latar)
    if ('sebab' in copied) return discard(to, latar, copied)
    taken.add(jalur.toLowerCase())
    return { jalur, sumber: path, ...copied }
  } catch (error) {
    if (error instanceof UsageError) throw error
    const reason = reasonOf(error)
    return discard(to, latar, { sebab: reason === TIDAK_ADA ? reason : `tidak dapat dibaca: ${reason}` })
  }
}

/** With the folders that were made for it alone: the package holds none that is empty. */
function discard(to: string, { paket }: LatarSalin, why: TakDisalin): TakDisalin {
  rmSync(to, { force: true })
  try {
    for (let folder = dirname(to); folder !== paket; folder = dirname(folder)) rmdirSync(folder)
  } catch {
    // It holds something else.
  }
  return why
}

function terlaluBesar(size: number): TakDisalin {
  const [own, most] = [size, TERBESAR].map((one) => Math.ceil(one / MIB))
  return { sebab: `terlalu besar (${own} MiB; paling besar ${most} MiB)` }
}

function salinIsi(
  path: string,
  from: string,
  to: string,
  { data, denganTeks }: LatarSalin,
): Omit<Salinan, 'jalur' | 'sumber'> | TakDisalin {
  const penulis = new Penulis(to)
  try {
    if (data.has(path) || /\.(?:csv|tsv)$/i.test(path)) {
      const hasil = salinTabel(() => piecesOf(from), penulis, { data: data.get(path), denganTeks })
      if ('message' in hasil) return { sebab: `tidak dapat disalin tanpa data pribadi: ${hasil.message}` }
      const { dihilangkan, diringkas, disamarkan, kolom, utuh } = hasil
      if (kolom === 0) {
        return { sebab: 'hanya memuat kolom teks bebas atau data pribadi, sehingga tidak disalin' }
      }
      if (!utuh) {
        return {
          ...penulis.selesai(),
          ...(dihilangkan.length > 0 && { dihilangkan }),
          ...(diringkas.length > 0 && { diringkas }),
          ...(disamarkan.length > 0 && { disamarkan }),
        }
      }
      // Nothing in it must be kept from others: then the copy is the file, to the byte.
      penulis.ulang()
    }
    let size = 0
    for (const piece of piecesOf(from)) {
      size += piece.length
      // It may have grown since.
      if (size > TERBESAR) return terlaluBesar(size)
      penulis.tulis(piece)
    }
    return penulis.selesai()
  } finally {
    penulis.tutup()
  }
}

/** What the file systems of some readers refuse in a name. */
const REFUSED = /[<>:"|?*\\\p{Cc}]/gu

/** As in the workspace, with names that every file system takes; YAML must not be read as a document where the package lies. */
function jalurPaket(path: string, taken: ReadonlySet<string>): string {
  const segments = path.split('/').map((one) => one.replaceAll(REFUSED, '_').replace(/[. ]+$/, '_'))
  const safe = `berkas/${segments.join('/')}${isYaml(path) ? '.txt' : ''}`
  const [, stem = safe, ending = ''] = /^(.*?)((?:\.[^./]*)?)$/s.exec(safe) ?? []
  let jalur = safe
  for (let nth = 2; taken.has(jalur.toLowerCase()); nth++) jalur = `${stem}-${nth}${ending}`
  return jalur
}
