import type { Draft } from '../../finding.ts'
import { costs, type Standar, type Tarif } from '../../hitung/layanan.ts'
import { findRupiah, parseBiaya } from '../../text/rupiah.ts'
import type { Rule } from '../rule.ts'
import { serviceTexts, type TeksBagian } from './isi.ts'

export const biayaTanpaPungutan: Rule = {
  id: 'standar/biaya-tanpa-pungutan',
  severity: 'warning',
  title: 'Layanan yang dinyatakan gratis tidak meminta pembayaran di bagian lain',
  why: `Kata "gratis" kehilangan arti bila persyaratan atau prosedur meminta biaya, denda, atau retribusi. Uang yang
menurut undang-undang dibayar di tempat lain, seperti setoran awal haji, PNBP, dan pajak, bukan pungutan layanan; begitu pula
yang dibeli pemohon dari pihak lain, seperti fotokopi, pasfoto, dan ongkos kirim. Meterai dilaporkan sebagai saran: tetap beban bagi pemohon, dan sebaiknya disebut pada biaya.`,
  basis: ['uu-25-2009', 'permenpanrb-15-2014', 'permenpanrb-90-2021'],
  examples: {
    valid: [
      `
jenis: standar_pelayanan
kode: SP-01
biaya: Gratis
persyaratan: [bukti setoran awal Bipih, bukti lunas PBB, surat keterangan bebas denda]
prosedur: [Membayar biaya fotokopi sendiri, Ongkos kirim dibayar pemohon kepada kurir, Setoran awal Bipih di bank, Petugas tidak memungut biaya, Pemohon menerima tanda terima berkas]
---
jenis: standar_pelayanan
kode: SP-02
biaya:
  - { uraian: Nikah di kantor, tarif: gratis }
  - { uraian: Nikah di luar kantor, tarif: 600000 }
prosedur: [Calon pengantin membayar biaya nikah di bank]
---
jenis: standar_pelayanan
kode: SP-03
layanan: Penghapusan Denda Retribusi
biaya: gratis
persyaratan: [bukti pembayaran retribusi]
`,
    ],
    invalid: [
      `
jenis: standar_pelayanan
kode: SP-01
biaya: Gratis
persyaratan:
  - fotokopi KTP
  - bukti bayar retribusi # ✗
prosedur:
  - Pemohon membayar biaya administrasi
---
jenis: standar_pelayanan
kode: SP-02
biaya: Tidak dipungut biaya. Denda keterlambatan Rp50.000 # ✗
---
jenis: standar_pelayanan
kode: SP-03
biaya: gratis
prosedur:
  - { kegiatan: Menyerahkan berkas, biaya: 5000 } # ✗
---
jenis: standar_pelayanan
kode: SP-04
biaya: gratis
prosedur: [Membayar biaya fotokopi sendiri, Membayar biaya fotokopi Rp2.000 kepada petugas] # ✗
---
jenis: standar_pelayanan
kode: SP-05
biaya: gratis
prosedur: [Membayar biaya transportasi penghulu Rp100.000] # ✗
`,
      `
jenis: standar_pelayanan
kode: SP-01
biaya: Gratis
persyaratan:
  - SPTJM bermeterai Rp10.000 # ✗
  - Membayar biaya meterai sendiri
`,
    ],
  },
  *check(graph) {
    for (const standar of graph.all('standar_pelayanan')) {
      const tarif = graph.once(costs, standar)
      if (tarif.length === 0 || !standar.judges('biaya') || !tarif.every(saysFree) || ABOUT_MONEY.test(standar.nama))
        continue
      const texts = graph.once(serviceTexts, standar)
      const paid = [...paymentsIn(standar, texts)]
      const stamps = texts.filter(({ teks }) => STAMP.test(teks) && clausesOf(teks).some(asksStamp))
      const gratis = `standar pelayanan "${standar.nama}" menyatakan biaya "${tarif[0]?.teks}"`
      yield* tell(standar, paid, `${gratis}, tetapi menyebut pembayaran`, {
        hint: 'hapus pembayaran itu, atau sebut pada "biaya" beserta dasar hukumnya',
      })
      yield* tell(standar, stamps, `${gratis}, tetapi pemohon menanggung meterai`, {
        hint: 'sebut meterai pada "biaya", atau hapus bila tidak diwajibkan peraturan',
        severity: 'info',
      })
    }
  },
}

interface Temuan {
  readonly teks: string
  readonly path: readonly (string | number)[]
}

/** The service itself is about money. */
const ABOUT_MONEY = /denda|pajak|retribusi|pembayaran|meterai|materai|zakat|tagihan|iuran|keringanan|tarif/i

function saysFree({ tarif, teks }: Tarif): boolean {
  if (tarif.jenis === 'gratis') return true
  // `Tidak dipungut biaya. Denda keterlambatan Rp50.000`
  const [first = ''] = clausesOf(teks)
  return tarif.jenis === 'tak_terbaca' && parseBiaya(first).jenis === 'gratis'
}

function clausesOf(teks: string): readonly string[] {
  return teks.split(/\.\s|[;()\n]/)
}

/** Without one of these there is nothing to look at. */
const MONEY = /denda|bayar|setor|nyetor/i
const FINE = /\bdenda\b/i
const PAY =
  /\b(?:(?:mem|di|ter)?bayar(?:kan)?|pembayaran|bukti (?:bayar|setor)|(?:me|di)(?:nye|se)tor(?:kan)?|setor(?:an|kan)?|menyetor(?:kan)?)\b/i
const FEE =
  /\b(?:biaya|denda|retribusi|pungutan|leges|(?:bayar|membayar|pembayaran|bayarkan) (?:uang )?administrasi)\b/i
const NEGATED = /\b(?:tidak|tdk|tanpa|bebas|gratis|nol|bukan|belum|jangan|dilarang|nihil|larangan)\b/i
/** Paid elsewhere by law, or owed for something else. */
const ELSEWHERE =
  /\b(?:setoran (?:awal|lunas)|pelunasan|bipih|bpih|haji|umrah|pnbp|penerimaan negara|simponi|billing|pajak|pbb|bphtb|pph|ppn|zakat|infak|wakaf|asuransi|bpjs|jkn|pengadilan|panjar|perkara|pidana|penjara|tilang|spp|ukt|pendidikan|komite|kuliah|notaris|bank garansi)\b/i
/** What the applicant buys of others for the file: no levy of the office, unless the office takes the money. */
const BOUGHT =
  /\b(?:foto ?kopi|foto ?copy|photo ?copy|penggandaan|penjilidan|pas ?foto|cetak foto|ongkos|ongkir|pengiriman|kirim|kurir|ekspedisi|pos|ojek|transport\w*|perjalanan|parkir|m[ae]te?rai|penerjemah\w*|puskesmas|rumah sakit|klinik|dokter|laborat\w+|pemeriksaan kesehatan|tes kesehatan|skck|kepolisian|polres|polsek|administrasi bank|pihak (?:ketiga|lain)|(?:instansi|kantor|dinas|sekolah|kampus|lembaga) (?:lain|asal|penerbit|terkait|yang menerbitkan))\b/i
const BY_OFFICE =
  /\b(?:petugas|loket|staf|pegawai|penghulu|penyuluh|pejabat|aparat|kasir|bendahara|kas daerah|tata usaha)\b/i
const STAMP = /\b(?:e-?|ber)?m[ae]te?rai\b/i

function* paymentsIn(standar: Standar, texts: readonly TeksBagian[]): Iterable<Temuan> {
  for (const satu of texts) if (MONEY.test(satu.teks) && clausesOf(satu.teks).some(asksMoney)) yield satu
  for (const [index, step] of (standar.isi.prosedur ?? []).entries()) {
    if (typeof step !== 'object' || step.biaya === undefined || ELSEWHERE.test(step.kegiatan ?? '')) continue
    const biaya = parseBiaya(step.biaya)
    if (biaya.jenis === 'rupiah') yield { teks: biaya.teks, path: ['prosedur', index, 'biaya'] }
  }
}

function asksMoney(clause: string): boolean {
  if (!FINE.test(clause) && !PAY.test(clause)) return false
  if (NEGATED.test(clause) || ELSEWHERE.test(clause)) return false
  if (BOUGHT.test(clause) && !BY_OFFICE.test(clause)) return false
  return FINE.test(clause) || FEE.test(clause) || (!STAMP.test(clause) && findRupiah(clause).length > 0)
}

function asksStamp(clause: string): boolean {
  return STAMP.test(clause) && !NEGATED.test(clause)
}

function* tell(
  standar: Standar,
  found: readonly Temuan[],
  message: string,
  more: Pick<Draft, 'hint' | 'severity'>,
): Iterable<Draft> {
  const [first, ...others] = found
  if (!first) return
  const related = others.map(({ teks, path }) => ({ at: standar.locate(...path), message: `"${teks}"` }))
  yield { at: standar.locate(...first.path), message: `${message}: "${first.teks}"`, related, ...more }
}
