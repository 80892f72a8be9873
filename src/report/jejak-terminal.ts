/** A node and its chain for people at a screen. */
import type { Finding } from '../finding.ts'
import { isDraft } from '../graph/graph.ts'
import type { Node } from '../graph/node.ts'
import type { Verb } from '../graph/traces.ts'
import type { Hubungan } from '../hitung/hubungan.ts'
import type { Jejak } from '../hitung/jejak.ts'
import type { Simpul } from '../hitung/telusur.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { sebutJenis } from '../rules/sebut-jenis.ts'
import { formatCount, paragraph, sectionsText, some, widthOf, wrap } from './layout.ts'
import type { Style } from './style.ts'
import { kalimatCelah } from './tampilan/kalimat-celah.ts'
import { findingSections, waivedSection } from './terminal-findings.ts'
import { countSeverities } from './words.ts'

export function jejakText(jejak: Jejak, rules: readonly RuleInfo[], style: Style): string {
  const { node, temuan } = jejak
  const own = temuan.get(node) ?? []
  const count = countSeverities(own)
  const sections = [
    jejak.akar.flatMap((akar) => treeLines(akar, '', '', jejak, style)),
    detailLines(jejak, style),
    paragraph(style, count ? `Temuan pada ${titleOf(node)}: ${count}` : `Tidak ada temuan pada ${titleOf(node)}`, {
      tone: 'strong',
    }),
    ...findingSections(own, rules, style),
    waivedSection(jejak.dikecualikan.get(node) ?? [], style),
    officeLines(jejak, style),
  ]
  return sectionsText(sections)
}

/** What all documents of an office lack is one finding, in its `instansi`. */
function officeLines({ instansi, temuan }: Jejak, style: Style): string[] {
  const count = instansi ? countSeverities(temuan.get(instansi) ?? []) : ''
  if (!instansi || !count) return []
  const text = `Pada instansi ${instansi.kode} ada ${count}, yang dapat menyangkut semua dokumennya: koheren telusur instansi:${instansi.kode}`
  return paragraph(style, text, { tone: 'faint' })
}

/** @param before what stands before the sign of this node, and before all lines below it */
function treeLines(simpul: Simpul, before: string, below: string, jejak: Jejak, style: Style): string[] {
  const { node, bawah } = simpul
  const found = jejak.temuan.get(node) ?? []
  const sign = signOf(found, style)
  const lead = before === '' ? '' : style.paint('faint', before)
  const { branch, lastBranch, stem } = style.signs
  const room = Math.max(style.width - widthOf(below) - widthOf(stem), MIN_ROOM)
  const isAsked = node === jejak.node && !simpul.ulang
  const hang = bawah.length > 0 ? stem : ' '.repeat(widthOf(stem))
  const lines = wrap(style.text(describe(simpul, found, jejak)), room).map((text, index) => {
    const painted = isAsked ? style.paint('strong', text) : simpul.ulang ? style.paint('faint', text) : text
    return index === 0 ? `${lead}${sign.text}${painted}` : `${style.paint('faint', below + hang)}${painted}`
  })
  return [
    ...lines,
    ...bawah.flatMap((one, index) => {
      const isLast = index === bawah.length - 1
      const inner = below + (isLast ? ' '.repeat(widthOf(stem)) : stem)
      return treeLines(one, below + (isLast ? lastBranch : branch), inner, jejak, style)
    }),
  ]
}

/** Deep in a tree and narrow: words are cut rather than lost at the edge. */
const MIN_ROOM = 10

function signOf(found: readonly Finding[], style: Style): { text: string; width: number } {
  const severity = (['error', 'warning', 'info'] as const).find((one) => found.some((two) => two.severity === one))
  if (!severity) return { text: '', width: 0 }
  const sign = style.signs[severity]
  return { text: `${style.paint(severity, sign)} `, width: widthOf(sign) + 1 }
}

function describe({ node, ulang, celah }: Simpul, found: readonly Finding[], jejak: Jejak): string {
  const kantor = jejak.kantor(node)
  const waived = jejak.dikecualikan.get(node)?.length ?? 0
  const notes = [
    kantor !== undefined && kantor !== jejak.kantor(jejak.node) ? kantor : '',
    isDraft(node) ? 'konsep' : '',
    ...celah.map((one) => kalimatCelah(node.jenis, one)),
    countSeverities(found),
    waived > 0 ? `${formatCount(waived)} dikecualikan` : '',
    ulang ? 'lihat di atas' : '',
  ].filter(Boolean)
  const asked = node === jejak.node && !ulang ? ' ← yang ditelusuri' : ''
  return `${titleOf(node)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}${asked}`
}

function titleOf({ jenis, kode, nama }: Node): string {
  return `${sebutJenis(jenis)} ${kode}${nama === kode ? '' : ` ${nama}`}`
}

function detailLines({ lain, node }: Jejak, style: Style): string[] {
  const groups = new Map<string, Hubungan[]>()
  for (const one of lain) {
    const label = one.arah === 'ke' ? saysOf(one.verb, node) : saidOfNode(one)
    groups.set(label, [...(groups.get(label) ?? []), one])
  }
  const rows = [['berkas', node.dokumen.berkas], ...[...groups].map(([label, list]) => [label, listed(list)])] as const
  const size = Math.max(...rows.map(([label]) => widthOf(label)))
  return [
    style.paint('strong', 'Keterangan'),
    ...rows.flatMap(([label, text]) =>
      paragraph(style, text, { lead: `  ${label.padEnd(size)}  `, leadTone: 'faint' }),
    ),
  ]
}

function nameOf({ node, teks, tanpaUjung }: Hubungan): string {
  if (!node) return tanpaUjung ? `${teks} (tidak ditemukan)` : teks
  return node.nama === node.kode ? node.kode : `${node.kode} ${node.nama}`
}

function listed(list: readonly Hubungan[]): string {
  const { first, more } = some(list, MOST_LINKS)
  return `${first.map(nameOf).join('; ')}${more > 0 ? `; dan ${formatCount(more)} lainnya` : ''}`
}

const MOST_LINKS = 20

function saysOf(verb: Verb, { jenis }: Node): string {
  if (verb !== 'dimiliki') return says[verb] ?? verb
  if (jenis === 'proses') return 'pemilik'
  return ['sop', 'standar_pelayanan', 'hasil_survei'].includes(jenis) ? 'unit' : 'penanggung jawab'
}

/** Of all that a unit owns the kinds are told apart. */
function saidOfNode({ verb, node }: Hubungan): string {
  return verb === 'dimiliki' && node ? sebutJenis(node.jenis) : saidOf[verb]
}

/** What a node says of others, where the verb alone would not do. */
const says: Readonly<Partial<Record<Verb, string>>> = {
  dilakukan: 'pelaksana',
  disahkan: 'disahkan oleh',
  terkait: 'SOP terkait',
  memanggil: 'memanggil SOP',
  diukur: 'diukur dengan',
  dibuktikan: 'bukti',
}

/** What others say of it, seen from it. */
const saidOf: Readonly<Record<Verb, string>> = {
  'bagian dari': 'membawahi',
  mewujudkan: 'diwujudkan',
  menjabarkan: 'dijabarkan',
  mengukur: 'diukur dengan',
  mendukung: 'didukung',
  memasok: 'dipasok',
  melibatkan: 'terlibat dalam',
  dimiliki: 'memiliki',
  melaksanakan: 'dilaksanakan dengan',
  terkait: 'disebut terkait oleh',
  memanggil: 'dipanggil SOP',
  dilakukan: 'melakukan',
  disahkan: 'mengesahkan',
  'dijalankan dengan': 'menjalankan',
  'keluaran dari': 'menghasilkan',
  diukur: 'mengukur',
  mengacu: 'diacu',
  memaklumatkan: 'dimaklumatkan',
  menargetkan: 'ditargetkan',
  melaporkan: 'dilaporkan',
  menyangkut: 'disangkut kebutuhan',
  'ditindaklanjuti dengan': 'menindaklanjuti',
  dibuktikan: 'menjadi bukti',
}
