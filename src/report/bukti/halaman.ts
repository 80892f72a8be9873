/** index.html of a package of evidence: all that a reviewer reads, without a script. */
import { isDraft } from '../../graph/graph.ts'
import { isTakDijawab } from '../../hitung/lke/nilai.ts'
import { formatTanggal } from '../../text/tanggal.ts'
import { styleBukti } from '../html/generated/halaman.ts'
import { type Bagian, daftarIsi, halaman, kepalaHalaman } from '../html/halaman.ts'
import { html, type Markup } from '../html/markup.ts'
import { formatCount } from '../layout.ts'
import { judulPekppp, pekpppView } from '../tampilan/pekppp.ts'
import { sebutRentang } from './angka.ts'
import { bagianAmbang, bagianKenaikan } from './bagian-ambang.ts'
import { bagianBerkas, maklumKelengkapan } from './bagian-berkas.ts'
import { bagianLembar } from './bagian-butir.ts'
import { bagianPekppp } from './bagian-pekppp.ts'
import { bagianTemuanLke, temuanLke } from './bagian-temuan.ts'
import { bagianUsulan } from './bagian-usulan.ts'
import { celahOf, type IsiBukti } from './isi.ts'

export function halamanBukti(isi: IsiBukti): Promise<string> {
  const { penilaian, audit, version } = isi
  const { graph, bacaan, tahun, predikat, adaLke } = penilaian
  const nama = graph.instansi?.nama ?? graph.instansi?.kode ?? 'Instansi'
  const sections = bagianOf(isi)
  return halaman({
    judul: `Berkas bukti ${predikat.toUpperCase()} ${tahun}: ${nama}`,
    version,
    gaya: styleBukti,
    isi: html`<a class="lompat" href="#isi">Langsung ke isi</a>
    ${kepalaHalaman('Berkas bukti Zona Integritas', nama, [
      ['Predikat yang dituju', predikat.toUpperCase()],
      ['Tahun penilaian', String(tahun)],
      ['Lembar kerja', adaLke ? `${bacaan.lke.kode}${isDraft(bacaan.lke) ? ' (konsep)' : ''}` : 'belum ada'],
      ['Instrumen', bacaan.instrumen.isi.nama ?? bacaan.instrumen.isi.kode],
      ['Dokumen per', formatTanggal(audit.tanggal)],
    ])}
    <div class="badan">
    ${daftarIsi('Bagian berkas bukti', sections)}
    <main id="isi" tabindex="-1">${sections.map(
      ({ id, judul, isi: content }) => html`
    <section id="${id}" aria-labelledby="judul-${id}"><div class="judul"><h2 id="judul-${id}">${judul}</h2></div>
    ${content}</section>`,
    )}</main>
    </div>
    <footer class="kaki"><p>Dibuat dengan koheren ${version} dari dokumen per ${formatTanggal(audit.tanggal)}. Halaman ini tidak menjalankan skrip dan tidak mengirim apa pun ke jaringan.</p></footer>`,
  })
}

function bagianOf(isi: IsiBukti): readonly Bagian[] {
  const { usulan, lembar, adaLke, predikat, graph } = isi.penilaian
  const temuan = temuanLke(isi)
  const pekppp = pekpppView(graph)
  return [
    { id: 'ringkasan', judul: 'Ringkasan', isi: ringkasan(isi) },
    { id: 'ambang', judul: 'Nilai dan ambang', isi: bagianAmbang(isi) },
    { id: 'kenaikan', judul: `Saran menuju ${predikat.toUpperCase()}`, isi: bagianKenaikan(isi) },
    { id: 'usulan', judul: 'Usulan jawaban', banyak: usulan.size, isi: bagianUsulan(isi) },
    ...(pekppp ? [{ id: 'pekppp', judul: judulPekppp, isi: bagianPekppp(pekppp, isi) }] : []),
    ...lembar.map((one, index) => ({
      id: `lembar-${index + 1}`,
      judul: one.judul,
      isi: html`${index === 0 && saringan(adaLke)}${bagianLembar(one, isi)}`,
    })),
    ...(adaLke
      ? [{ id: 'temuan', judul: 'Temuan atas lembar kerja', banyak: temuan.length, isi: bagianTemuanLke(temuan) }]
      : []),
    { id: 'berkas', judul: 'Isi paket', isi: bagianBerkas(isi) },
  ]
}

/** Works without a script: the style sheet hides the rows. */
function saringan(adaLke: boolean): Markup {
  const choices = [
    ['semua', 'semua butir'],
    ...(adaLke ? [['celah', 'hanya yang bercelah'] as const] : []),
    ['usulan', 'hanya yang berusulan'],
  ] as const
  return html`<form class="saring-butir"><fieldset><legend>Tampilkan pada semua lembar</legend>${choices.map(
    ([value, label]) =>
      html`<label><input type="radio" name="tampil" id="tampil-${value}"${value === 'semua' && html` checked`}> ${label}</label>`,
  )}</fieldset></form>`
}

function ringkasan(isi: IsiBukti): Markup {
  const { penilaian, audit } = isi
  const { bacaan, adaLke, usulan, bukti } = penilaian
  const items = bacaan.instrumen.butir
  const answered = items.filter((one) => !isTakDijawab(one, bacaan)).length
  const invalid = items.filter((one) => bacaan.jawaban.get(one)?.masalah).length
  const gaps = items.filter((one) => celahOf(one, isi).length > 0).length
  const facts = [
    [answered, `dari ${formatCount(items.length)} butir dijawab`],
    ...(invalid > 0 ? [[invalid, 'jawaban tidak sah'] as const] : []),
    [bukti.size, 'butir disertai bukti'],
    [usulan.size, 'usulan dari dokumen'],
    [gaps, 'butir bercelah'],
  ] as const
  return html`<p class="simpulan">${simpulan(isi)}</p>
    ${maklumKelengkapan(audit)}
    ${!adaLke && html`<p class="maklum" role="note">Di folder dokumen belum ada lembar kerja (jenis: lke). Paket ini memuat usulan jawaban dan dokumen yang mendukungnya saja; kolom jawaban kosong.</p>`}
    ${adaLke && html`<ul class="jumlah">${facts.map(([count, what]) => html`<li><b>${formatCount(count)}</b> ${what}`)}</ul>`}
    <p class="pengantar catatan-nilai">Nilai di sini dihitung koheren dari jawaban kantor sendiri dengan bobot instrumen. Ini bukan nilai Tim Penilai Internal maupun Tim Penilai Nasional.</p>`
}

function simpulan({ penilaian }: IsiBukti): string {
  const { skor, bacaan, ambang, predikat, adaLke, usulan } = penilaian
  if (!adaLke) return `Belum ada jawaban. Dari dokumen dapat diusulkan ${formatCount(usulan.size)} jawaban.`
  const [akar, other] = bacaan.instrumen.akar
  const total = akar && !other ? `Nilai ${sebutRentang(skor.get(akar))} dari ${formatCount(akar.bobot)}. ` : ''
  const own = ambang[predikat]
  const name = predikat.toUpperCase()
  const missed = own.filter(({ keadaan }) => keadaan === 'belum').length
  const open = own.filter(({ keadaan }) => keadaan === 'terbuka').length
  if (own.length === 0) return `${total}Instrumen tidak memuat ambang ${name}.`
  if (missed > 0)
    return `${total}${formatCount(missed)} dari ${formatCount(own.length)} ambang ${name} belum terpenuhi.`
  if (open > 0)
    return `${total}${formatCount(open)} dari ${formatCount(own.length)} ambang ${name} masih terbuka; yang lain terpenuhi.`
  return `${total}Semua ${formatCount(own.length)} ambang ${name} terpenuhi.`
}
