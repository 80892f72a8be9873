import type { Alur, Panah, Titik } from '../../hitung/alur.ts'
import { alurSop } from '../../hitung/alur.ts'
import type { Rule } from '../rule.ts'
import { sebutLangkah, tempatLain } from './langkah.ts'

/** What ends or turns back a case; work that is done only in the `tidak` way may well lead on into the other. */
const TURNS_AWAY =
  /\b(?:mengembalikan|dikembalikan|pengembalian|kembalikan|menolak|ditolak|penolakan|tolak|membatalkan|dibatalkan|pembatalan|menghentikan|dihentikan|tidak (?:dapat|bisa) (?:diproses|dilanjutkan|dilayani|diterima|dipenuhi|disetujui)|(?:memberitahu\w*|menyampaikan|menginformasikan)\b.{0,40}\b(?:kekurangan|tidak lengkap|belum lengkap|tidak memenuhi))/i

export const cabangJatuh: Rule = {
  id: 'sop/cabang-jatuh',
  severity: 'warning',
  title: 'Langkah pengembalian atau penolakan tidak berlanjut ke jalan "ya"',
  why: `Langkah tanpa "ke" dan "selesai" berlanjut ke baris di bawahnya. Bila langkah itu hanya dicapai lewat cabang
"tidak", misalnya mengembalikan berkas, maka berkas yang tidak lengkap ikut berjalan ke jalan "ya" seolah-olah lengkap.
Aturan ini hanya menilai langkah yang menurut bunyinya mengembalikan, menolak, atau membatalkan.`,
  basis: ['permenpanrb-35-2012'],
  examples: {
    valid: [
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, kegiatan: Memeriksa berkas, keputusan: { ya: 3, tidak: 2 } }
  - { nomor: 2, kegiatan: Mengembalikan berkas, ke: 1 }
  - { nomor: 3, kegiatan: Sudah punya akun, keputusan: { ya: 5, tidak: 4 } }
  - { nomor: 4, kegiatan: Membuat akun }
  - { nomor: 5, kegiatan: Mencetak kartu }
`,
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, kegiatan: Memeriksa berkas, keputusan: { ya: 2, tidak: 4 } }
  - { nomor: 2, kegiatan: Mencetak kartu }
  - { nomor: 3, kegiatan: Menyerahkan kartu, selesai: diterima }
  - { nomor: 4, kegiatan: Menolak permohonan }
  - { nomor: 5, kegiatan: Mengarsipkan surat penolakan }
`,
    ],
    invalid: [
      `
jenis: sop
kode: A
langkah:
  - { nomor: 1, kegiatan: Memeriksa berkas, keputusan: { ya: 3, tidak: 2 } }
  - { nomor: 2, kegiatan: Mengembalikan berkas kepada pemohon } # ✗
  - { nomor: 3, kegiatan: Mencetak kartu }
`,
    ],
  },
  *check(graph) {
    for (const sop of graph.all('sop')) {
      if (!sop.isi.langkah?.some(({ keputusan }) => keputusan !== undefined)) continue
      const alur = graph.once(alurSop, sop)
      const fallen = onlyByTidak(alur).filter((titik) => falls(titik, alur))
      const [first] = fallen
      if (!first) continue
      yield {
        at: sop.locate('langkah', first.urutan),
        message: `pada SOP "${sop.nama}" ${sebutLangkah(fallen)} hanya dicapai lewat cabang "tidak", tetapi berlanjut ke jalan "ya"`,
        hint: 'isi "ke" dengan langkah tempat berkas diajukan lagi, atau "selesai: ditolak"',
        ...tempatLain(sop, fallen, 'langkah ini juga berlanjut ke jalan "ya"'),
      }
    }
  },
}

/** The steps to which a `tidak` leads and nothing else, and that go on to the row below. */
function onlyByTidak({ titik }: Alur): readonly Titik[] {
  const byTidak = new Set<number>()
  const otherwise = new Set<number>()
  for (const { panah } of titik) {
    for (const { ke, arti } of panah) if (typeof ke === 'number') (arti === 'tidak' ? byTidak : otherwise).add(ke)
  }
  return [...byTidak]
    .sort((a, b) => a - b)
    .flatMap((urutan) => {
      const satu = titik[urutan]
      return satu && !otherwise.has(urutan) && satu.panah.every(({ teks, ke }) => teks === '' && ke !== 'selesai')
        ? satu
        : []
    })
}

function falls({ urutan, langkah: { kegiatan = '' } }: Titik, alur: Alur): boolean {
  if (!TURNS_AWAY.test(kegiatan)) return false
  const deciding = alur.titik.filter(({ panah }) => panah.some(({ ke }) => ke === urutan))
  const ya = deciding.flatMap(({ panah }) => panah.filter(({ arti }) => arti === 'ya'))
  return reachedWithout(urutan, ya, alur).has(urutan + 1)
}

/** Rows to which these ways lead on without passing that one. */
function reachedWithout(avoided: number, ways: readonly Panah[], { titik }: Alur): ReadonlySet<number> {
  const reached = new Set<number>()
  const add = (panah: readonly Panah[]) => {
    for (const { ke } of panah) if (typeof ke === 'number' && ke !== avoided) reached.add(ke)
  }
  add(ways)
  for (const urutan of reached) add(titik[urutan]?.panah ?? [])
  return reached
}
