import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samarkan } from '../../src/text/samar.ts'

describe('samarkan', () => {
  it.each([
    ['NIK 3171234567890123, HP 0812-3456-7890', 'NIK [nomor identitas], HP [nomor telepon]'],
    ['3171 2345 6789 0123', '[nomor identitas]'],
    ['3171.2345.6789.0123', '[nomor identitas]'],
    ['NIP 19850101 201001 1 001', 'NIP [nomor identitas]'],
    ['hubungi +62 (812) 3456 7890 atau (0361) 123456', 'hubungi [nomor telepon] atau [nomor telepon]'],
    ['kamar 5 081234567890', 'kamar 5 [nomor telepon]'],
    ['kirim ke budi.s@contoh.go.id ya', 'kirim ke [alamat surel] ya'],
    ['ibu siti aminah melayani dengan baik', 'ibu [nama] dengan baik'],
    ['a.n. H. Ahmad Fauzi, S.Ag.', 'a.n. [nama], S.Ag.'],
    ['Sdr. "Budi" dan Sdri. Ani', 'Sdr. "[nama]" dan Sdri. [nama]'],
    ['Bapak/Ibu Siti; pak made dan bu wayan', 'Bapak/Ibu [nama]; pak [nama] dan bu [nama]'],
    ['atas nama: Komang', 'atas nama: [nama]'],
  ])('%s', (teks, samar) => {
    expect(samarkan(teks).teks).toBe(samar)
  })

  it.each([
    'masuk 2022-01-05 08.15.00, selesai 05.01.2022 09.30',
    'biaya Rp 1.000.000.000 terlalu mahal',
    'Ibu, yang cantik; kabupaten, ibukota, bujang, pakaian',
    'antrean 12, loket 3, 45 menit, 30/12/2022',
  ])('%s stays', (teks) => {
    expect(samarkan(teks)).toEqual({ teks, banyak: new Map() })
  })

  it('counts what it masked', () => {
    const { banyak } = samarkan('Bapak Budi 081234567890, Ibu Ani 081234567891')
    expect([...banyak]).toEqual([
      ['nomor telepon', 2],
      ['nama', 2],
    ])
  })
})

const digit = fc.integer({ min: 0, max: 9 }).map(String)
const between = fc.constantFrom('', '', ' ', '.', '-', '. ', '\u00a0', '\u200b')
const around = fc.constantFrom('', ' ', 'pelayanan baik ', 'no. ', '(', 'x', '7 ')

/** So many digits, with what people put between them. */
function number(start: string, length: number): fc.Arbitrary<{ teks: string; digits: string }> {
  return fc
    .tuple(
      fc.array(digit, { minLength: length - start.length, maxLength: length - start.length }),
      fc.array(between, { minLength: length, maxLength: length }),
    )
    .map(([rest, gaps]) => {
      const digits = [...start, ...rest]
      return {
        teks: digits.map((one, index) => (index === 0 ? '' : gaps[index]) + one).join(''),
        digits: digits.join(''),
      }
    })
}

function digitsOf(teks: string): string {
  return teks.replaceAll(/\D/g, '')
}

describe('whatever is around it', () => {
  it.each([
    ['NIK', number('', 16)],
    ['NIP', number('19', 18)],
    ['telephone', fc.integer({ min: 10, max: 13 }).chain((length) => number('08', length))],
    ['telephone abroad', fc.integer({ min: 10, max: 14 }).chain((length) => number('62', length))],
  ])('a %s is not there any more', (_, numbers) => {
    fc.assert(
      fc.property(numbers, around, around, ({ teks, digits }, before, behind) => {
        const samar = samarkan(`${before}${teks}${behind}`).teks
        expect(digitsOf(samar)).not.toContain(digits)
        expect(digitsOf(samar).length).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('an address is not there any more', () => {
    fc.assert(
      fc.property(fc.emailAddress(), around, around, (address, before, behind) => {
        fc.pre(!/[<>(),;:"]/.test(address))
        expect(samarkan(`${before}${address} ${behind}`).teks).not.toContain(address)
      }),
    )
  })

  it('a name behind a form of address is not there any more', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
    const word = fc.array(letters, { minLength: 2, maxLength: 9 }).map((all) => `q${all.join('')}`)
    const cased = fc
      .tuple(word, fc.boolean())
      .map(([one, isSmall]) => (isSmall ? one : one[0]?.toUpperCase() + one.slice(1)))
    const sebutan = fc.constantFrom(
      'a.n.',
      'a.n',
      'an.',
      'Sdr.',
      'sdr',
      'Sdri.',
      'Bapak',
      'bapak',
      'IBU',
      'Ibu',
      'Pak',
      'Bpk.',
      'atas nama',
    )
    fc.assert(
      fc.property(
        sebutan,
        fc.array(cased, { minLength: 1, maxLength: 4 }),
        around,
        around,
        (form, names, before, behind) => {
          const samar = samarkan(`${before} ${form} ${names.join(' ')}, ${behind}`).teks
          for (const name of names) expect(samar).not.toContain(name)
        },
      ),
    )
  })
})
