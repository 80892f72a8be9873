/** Large chains made small: nodes of a layer that share a unit or a program prioritas become one. */

import { slug } from './anchor.ts'
import { tambah } from './hitungan.ts'
import { type Lapisan, lapisan, type Rantai, type RantaiSimpul } from './rantai.ts'

export type Lipatan = 'unit' | 'program'

/** A layer of more nodes than this is folded. */
export const LAPISAN_TERBANYAK = 40

export const tanpaNama: Readonly<Record<Lipatan, string>> = {
  unit: 'tanpa unit',
  program: 'di luar program prioritas',
}

/** Folds the layers that hold more than `most` nodes; the others stay as they are. */
export function lipatRantai(rantai: Rantai, menurut: Lipatan, most = LAPISAN_TERBANYAK): Rantai {
  const large = new Set(lapisan.filter((one) => rantai.simpul.filter((node) => node.lapisan === one).length > most))
  if (large.size === 0) return rantai
  const groups = new Map<string, { id: string; lapisan: Lapisan; nama: string; isi: RantaiSimpul[] }>()
  const idOf = new Map<string, string>()
  const simpul: (RantaiSimpul | string)[] = []
  for (const node of rantai.simpul) {
    if (!large.has(node.lapisan)) {
      simpul.push(node)
      idOf.set(node.id, node.id)
      continue
    }
    const nama = (menurut === 'unit' ? node.unit : node.program[0]) ?? tanpaNama[menurut]
    const key = `${node.lapisan}\n${node.instansi ?? ''}\n${nama}`
    const group = groups.get(key) ?? {
      id: `lipatan-${groups.size + 1}-${slug(`${node.lapisan} ${nama}`)}`,
      lapisan: node.lapisan,
      nama,
      isi: [],
    }
    if (group.isi.length === 0) simpul.push(key)
    groups.set(key, group)
    group.isi.push(node)
    idOf.set(node.id, group.id)
  }
  const seen = new Set<string>()
  return {
    simpul: simpul.flatMap((one) => (typeof one === 'string' ? foldOf(groups.get(one)) : one)),
    sisi: rantai.sisi.flatMap(({ atas, bawah }) => {
      const side = { atas: idOf.get(atas) ?? atas, bawah: idOf.get(bawah) ?? bawah }
      const key = `${side.atas}\n${side.bawah}`
      if (side.atas === side.bawah || seen.has(key)) return []
      seen.add(key)
      return [side]
    }),
  }
}

function foldOf(
  group: { id: string; lapisan: Lapisan; nama: string; isi: readonly RantaiSimpul[] } | undefined,
): RantaiSimpul[] {
  const [first] = group?.isi ?? []
  if (!group || !first) return []
  const { instansi, unit } = first
  return [
    {
      id: group.id,
      lapisan: group.lapisan,
      kode: '',
      nama: group.nama,
      ...(instansi !== undefined && { instansi }),
      ...(unit !== undefined && group.isi.every((one) => one.unit === unit) && { unit }),
      program: [...new Set(group.isi.flatMap((one) => one.program))],
      kedalaman: 0,
      konsep: group.isi.every((one) => one.konsep),
      hitungan: group.isi.map((one) => one.hitungan).reduce(tambah),
      celah: [],
      isi: group.isi,
    },
  ]
}
