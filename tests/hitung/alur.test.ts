import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Langkah } from '../../src/dokumen.ts'
import { readAlur } from '../../src/hitung/alur.ts'

/** Ways as `1→2`, `1→selesai`, `1→?`; those that go back end in `↺`. */
function ways(langkah: readonly Langkah[]): string[] {
  const { titik, mundur } = readAlur(langkah)
  return titik.flatMap(({ nomor, panah }) =>
    panah.map((satu) => {
      const ke = typeof satu.ke === 'number' ? titik[satu.ke]?.nomor : satu.ke === 'selesai' ? satu.ke : '?'
      return `${nomor}→${ke}${satu.arti ? ` ${satu.arti}` : ''}${mundur.has(satu) ? ' ↺' : ''}`
    }),
  )
}

describe('the steps of a procedure', () => {
  it('go to the next row, and the last one ends', () => {
    expect(ways([{}, {}, {}])).toEqual(['1→2', '2→3', '3→selesai'])
  })

  it('go where they say', () => {
    expect(
      ways([
        { nomor: '1', ke: '3' },
        { nomor: '2', selesai: 'ditolak' },
        { nomor: '3', ke: '2' },
      ]),
    ).toEqual(['1→3', '2→selesai', '3→2'])
    expect(ways([{ ke: ['2', '', '3'] }, { ke: 'selesai' }, { selesai: false }])).toEqual([
      '1→2',
      '1→3',
      '2→selesai',
      '3→selesai',
    ])
  })

  it('decide by ya and tidak or by named branches', () => {
    expect(ways([{ keputusan: { ya: '2', tidak: '1' } }, {}])).toEqual(['1→2 ya', '1→1 tidak ↺', '2→selesai'])
    const cabang = [
      { label: 'Lengkap', ke: '2', arti: 'ya' as const },
      { label: 'Tidak', ke: 'selesai' },
    ]
    expect(ways([{ keputusan: { cabang } }, {}])).toEqual(['1→2 ya', '1→selesai tidak', '2→selesai'])
  })

  it('know what branches mean by their labels, where these are clear', () => {
    const arti = (...labels: string[]) =>
      readAlur([{ keputusan: { cabang: labels.map((label) => ({ label, ke: '1' })) } }]).titik[0]?.panah.map(
        (panah) => panah.arti,
      )
    expect(arti('Lengkap', 'Tidak lengkap')).toEqual(['ya', 'tidak'])
    expect(arti('Terdaftar', 'Belum')).toEqual(['ya', 'tidak'])
    expect(arti('Baru', 'Perpanjangan')).toEqual([undefined, undefined])
    expect(arti('Ya', 'Tidak', 'Ragu')).toEqual(['ya', 'tidak', undefined])
  })

  it('take for a branch that is not written what they would do without decision', () => {
    expect(ways([{}, { keputusan: { tidak: '1' } }, {}])).toEqual(['1→2', '2→1 tidak ↺', '2→3 ya', '3→selesai'])
    expect(ways([{ keputusan: { ya: '2' }, selesai: true }, {}])).toEqual(['1→2 ya', '1→selesai tidak', '2→selesai'])
    expect(ways([{ keputusan: { tanya: 'Lengkap?' } }, {}])).toEqual(['1→2', '2→selesai'])
  })

  it('are met by nomor as people write it, or by their row', () => {
    expect(ways([{ nomor: '1.', ke: 'langkah 3A' }, {}, { nomor: '3a', ke: 'kembali ke no. 1' }])).toEqual([
      '1.→3a',
      '2→3a',
      '3a→1. ↺',
    ])
    expect(ways([{ nomor: '2', ke: '2' }, { ke: '9' }])).toEqual(['2→2 ↺', '2→?'])
  })

  it('tell which nomor is taken', () => {
    expect(readAlur([{ nomor: '1' }, { nomor: '2' }, { nomor: '1.' }]).kembar.map(({ urutan }) => urutan)).toEqual([2])
  })

  it('tell which are reached, and from which an end is', () => {
    const alur = readAlur([{ ke: '3' }, {}, { keputusan: { ya: '4', tidak: '5' } }, { ke: '4' }, {}])
    expect([...alur.terjangkau].sort()).toEqual([0, 2, 3, 4])
    expect([...alur.berujung].sort()).toEqual([0, 1, 2, 4])
  })

  it('may be none', () => {
    expect(readAlur([])).toMatchObject({ titik: [], urut: [] })
  })

  it('are in an order that only ways back break', () => {
    const nomor = fc.integer({ min: 1, max: 10 }).map(String)
    const langkah: fc.Arbitrary<Langkah> = fc.oneof(
      fc.constant({}),
      fc.record({ ke: fc.uniqueArray(nomor, { minLength: 1, maxLength: 3 }) }),
      fc.record({ keputusan: fc.record({ ya: nomor, tidak: nomor }) }),
    )
    fc.assert(
      fc.property(fc.array(langkah, { minLength: 1, maxLength: 10 }), (steps) => {
        const { titik, urut, mundur, terjangkau } = readAlur(steps)
        expect(new Set(urut)).toEqual(terjangkau)
        const rank = new Map(urut.map((urutan, index) => [urutan, index]))
        for (const urutan of urut) {
          for (const panah of titik[urutan]?.panah ?? []) {
            if (typeof panah.ke !== 'number') continue
            const forward = (rank.get(panah.ke) ?? -1) > (rank.get(urutan) ?? -1)
            expect(forward).toBe(!mundur.has(panah))
          }
        }
      }),
    )
  })
})
