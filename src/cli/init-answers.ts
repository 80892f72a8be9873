/** What must be known of a new office: from options, guesses, and questions. */
import { findWilayah, namaWilayah } from '../data/wilayah.ts'
import { nearest, sebutDugaan } from '../text/terdekat.ts'
import { UsageError } from '../usage-error.ts'
import type { Prompter } from './ask.ts'
import { guessKabupaten, guessKode, guessProvinsi, guessTingkat } from './guess.ts'
import type { Kantor, Tingkat } from './skeleton.ts'

export interface InitOptions {
  readonly nama?: string
  readonly kode?: string
  readonly tingkat?: string
  readonly provinsi?: string
  readonly kabupatenKota?: string
  readonly induk?: string
  readonly tahunMulai?: string
}

const tingkatan: readonly Tingkat[] = [
  'kementerian',
  'eselon1',
  'kanwil',
  'kankemenag',
  'kua',
  'madrasah',
  'daerah',
  'lainnya',
]
const national: ReadonlySet<string> = new Set(['kementerian', 'eselon1'])

type Name = Exclude<keyof InitOptions, 'tahunMulai'>
type Answers = Partial<Record<Name, string>>

interface Item {
  readonly name: Name
  readonly question: string
  /** What the answers so far suggest. */
  readonly guess: (answers: Answers) => string | undefined
  /** What is wrong with an answer. */
  readonly check: (answer: string) => string | undefined
  /** An empty answer says that there is none. */
  readonly mayLack?: true
  /** Not asked then. */
  readonly skip?: (answers: Answers) => boolean
}

const items: readonly Item[] = [
  {
    name: 'nama',
    question: 'Nama resmi instansi',
    guess: () => undefined,
    check: (answer) => (answer === '' ? 'nama instansi belum diisi' : undefined),
  },
  {
    name: 'tingkat',
    question: `Tingkat (${tingkatan.join(', ')})`,
    guess: ({ nama = '' }) => guessTingkat(nama),
    check: (answer) => {
      if (isTingkat(answer)) return undefined
      return `tingkat ${answer === '' ? 'belum disebut' : `"${answer}" tidak dikenal`}; ${suggest(answer, tingkatan)}`
    },
  },
  {
    name: 'kode',
    question: 'Kode singkat, dipakai untuk merujuk',
    guess: ({ nama = '' }) => guessKode(nama),
    check: (answer) =>
      /^[a-z0-9][\w.-]*$/i.test(answer)
        ? undefined
        : `kode "${answer}" memuat tanda lain; pakai huruf, angka, ".", dan "-", misalnya kua-kuta`,
  },
  {
    name: 'provinsi',
    question: 'Provinsi; kosongkan bila wilayah kerjanya seluruh Indonesia',
    guess: ({ nama = '', tingkat = '' }) => (national.has(tingkat) ? undefined : guessProvinsi(nama)),
    check: (answer) => checkRegion('provinsi', answer),
    mayLack: true,
  },
  {
    name: 'kabupatenKota',
    question: 'Kabupaten atau kota; kosongkan bila meliputi seluruh provinsi',
    guess: ({ nama = '' }) => guessKabupaten(nama),
    check: (answer) => checkRegion('kabupaten_kota', answer),
    mayLack: true,
    skip: ({ provinsi }) => !provinsi,
  },
  {
    name: 'induk',
    question: 'Instansi satu tingkat di atasnya (kode atau nama); kosongkan bila tidak ada',
    guess: () => undefined,
    check: () => undefined,
    mayLack: true,
    skip: ({ tingkat }) => tingkat === 'kementerian',
  },
]

/**
 * @param prompter asks for what the options leave open; without it guesses must do
 * @param today ISO day, for the period of the Renstra
 */
export async function gatherKantor(
  options: InitOptions,
  today: string,
  prompter: Prompter | undefined,
): Promise<Kantor> {
  const answers: Answers = {}
  for (const item of items) {
    const given = options[item.name]?.trim()
    const answer = given ?? (item.skip?.(answers) ? '' : await answerOf(item, answers, prompter))
    const problem = problemOf(item, answer)
    if (problem !== undefined) throw new UsageError(`${problem}; isi --${optionOf(item.name)}`)
    answers[item.name] = answer
  }
  const { nama = '', kode = '', tingkat = 'lainnya', provinsi, kabupatenKota, induk } = answers
  return {
    nama,
    kode,
    tingkat: isTingkat(tingkat) ? tingkat : 'lainnya',
    ...(provinsi && { provinsi }),
    ...(kabupatenKota && { kabupatenKota }),
    ...(induk && { induk }),
    tahunMulai: parseTahunMulai(options.tahunMulai, today),
  }
}

async function answerOf(item: Item, answers: Answers, prompter: Prompter | undefined): Promise<string> {
  const suggestion = item.guess(answers)
  if (!prompter) return suggestion ?? ''
  return prompter.ask({
    text: item.question,
    ...(suggestion !== undefined && { suggestion }),
    check: (answer) => problemOf(item, answer),
  })
}

function problemOf({ check, mayLack }: Item, answer: string): string | undefined {
  return answer === '' && mayLack ? undefined : check(answer)
}

function optionOf(name: Name): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** National plans run five years: 2020–2024, 2025–2029. */
export function parseTahunMulai(text: string | undefined, today: string): number {
  if (text === undefined) return 2025 + 5 * Math.floor((Number(today.slice(0, 4)) - 2025) / 5)
  if (!/^(?:19|20)\d\d$/.test(text))
    throw new UsageError(`tahun "${text}" tidak terbaca; tulis misalnya --tahun-mulai 2025`)
  return Number(text)
}

function isTingkat(text: string): text is Tingkat {
  return tingkatan.some((one) => one === text)
}

/** What is not in the gazetteer passes, for regions are founded; what looks like a slip does not. */
function checkRegion(level: 'provinsi' | 'kabupaten_kota', answer: string): string | undefined {
  if (findWilayah(answer)) return undefined
  const bare = answer.replace(/^(?:provinsi|kabupaten|kab\.?)\s+/i, '')
  const near = nearest(bare, namaWilayah(level))
  const dugaan = near.some((one) => one.toLowerCase() === bare.toLowerCase()) ? undefined : sebutDugaan(near)
  return dugaan === undefined ? undefined : `"${answer}" tidak dikenal; ${dugaan}`
}

function suggest(word: string, known: readonly string[]): string {
  return sebutDugaan(nearest(word, known)) ?? `pilih ${known.join(', ')}`
}
