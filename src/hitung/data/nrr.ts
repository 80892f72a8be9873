/** Published means of a survey: a row for each element, `unsur, nrr, responden`, and `layanan` where there are several. */
import { kenaliUnsur, skalaJawaban } from '../../data/survei.ts'
import type { JenisSurvei, KelompokSurvei, TabelSurvei } from '../../graph/fakta.ts'
import { groupBy } from '../../text/daftar.ts'
import { normaliseNama } from '../../text/nama.ts'
import { samarkanIsian } from '../../text/samar.ts'
import { readAngka } from '../kinerja.ts'
import { Buruk } from './buruk.ts'
import type { Pembaca } from './kasus.ts'
import { bacaTabel, type Deklarasi, judulKolom, type LetakKolom, selOf } from './kolom.ts'

const kolom = {
  dikenal: {
    unsur: ['unsur pelayanan', 'nama unsur', 'unsur skm'],
    nrr: ['nilai rata rata', 'rata rata', 'nilai unsur', 'nilai rata rata unsur', 'nrr unsur', 'nrr per unsur'],
    layanan: ['jenis layanan', 'nama layanan', 'jenis pelayanan'],
    responden: ['jumlah responden', 'banyak responden'],
  },
  wajib: ['unsur', 'nrr'],
}
/** More elements of services than any office has. */
const TERBANYAK = 20_000

const NOTHING = /^[-–—]?$/

/** What rows below the elements begin with. */
const SUMS = /^(?:jumlah|total|rata|rerata|nilai|ikm|indeks|mutu)\b/i

interface Baris {
  readonly layanan: string
  readonly unsur: string
  readonly nrr: number
  readonly responden: number
  readonly line: number
}

/** @param responden of all, where the table has no column for them */
export function bacaNrr(
  deklarasi: Deklarasi & { readonly survei?: JenisSurvei },
  responden: number | undefined,
): Pembaca<TabelSurvei> & { readonly tanpaResponden: () => boolean } {
  const skala = deklarasi.skala ?? skalaJawaban
  const buruk = new Buruk()
  const rows: Baris[] = []
  const take = (cells: readonly string[], line: number, letak: LetakKolom): void => {
    const cell = (name: string) => selOf(cells, letak, name)
    const nama = cell('unsur')
    const nrr = readAngka(cell('nrr'))
    if (nama === '' || SUMS.test(nama) || rows.length >= TERBANYAK) return
    if (nrr === undefined || nrr < 1 || nrr > skala) {
      buruk.add('di_luar_skala', nama, line, cell('nrr'), cell('nrr'))
      return
    }
    const count = letak.has('responden') ? readAngka(cell('responden')) : (responden ?? 0)
    if (count === undefined && !NOTHING.test(cell('responden'))) {
      buruk.add('tak_terbaca', 'responden', line, cell('responden'), cell('responden'))
      return
    }
    rows.push({
      layanan: samarkanIsian(cell('layanan')).teks,
      unsur: kenaliUnsur(nama)?.nama ?? samarkanIsian(nama).teks,
      nrr,
      responden: count ?? 0,
      line,
    })
  }
  return {
    ...bacaTabel(judulKolom(kolom, deklarasi), take),
    tanpaResponden: () => rows.length > 0 && rows.every((row) => row.responden === 0),
    hasil: () => ({
      baris: rows.length,
      buruk: buruk.hasil(),
      survei: deklarasi.survei ?? 'skm',
      skala,
      unsur: [...new Set(rows.map(({ unsur }) => unsur))],
      judulMirip: [],
      // Means are of one survey, whenever that was.
      berkolomMasa: true,
      tanpaMasa: 0,
      kelompok: [...groupBy(rows, ({ layanan }) => normaliseNama(layanan)).values()].map(kelompokOf),
    }),
  }
}

function kelompokOf(rows: readonly Baris[]): KelompokSurvei {
  const [{ layanan = '', line = 1 } = {}] = rows
  const responden = rows.reduce((most, row) => Math.max(most, row.responden), 0)
  return {
    layanan,
    line,
    bulan: '',
    responden,
    unsur: rows.map(({ unsur, nrr }) => ({ nama: unsur, jumlah: nrr * responden, banyak: responden })),
  }
}
