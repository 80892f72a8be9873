/** For a head of office or a reviewer: one page to look at, search, print and file. It asks for nothing but itself. */
import { formatTanggal } from '../../text/tanggal.ts'
import type { FormerReport, Report } from '../index.ts'
import { formatCount } from '../layout.ts'
import { svgStyle } from '../svg/gaya.ts'
import { type Data, dataOf } from '../tampilan/data.ts'
import { sebutKantor } from '../tampilan/kantor.ts'
import { programOf } from '../tampilan/program.ts'
import { ringkasanOf } from '../tampilan/ringkasan.ts'
import { bagianDokumen, banyakDokumen } from './dokumen.ts'
import { script, style } from './generated/halaman.ts'
import { type Bagian, daftarIsi, halaman, kepalaHalaman } from './halaman.ts'
import { bagianKebutuhan } from './kebutuhan.ts'
import { bagianKelengkapan, bagianPengecualian, maklumTidakUtuh } from './kelengkapan.ts'
import { bagianKetepatan } from './ketepatan.ts'
import { bagianKinerja } from './kinerja.ts'
import { type Konteks, konteksOf } from './konteks.ts'
import { type Markup, html as page, trusted } from './markup.ts'
import { bagianMatriks } from './matriks.ts'
import { bagianPekppp } from './pekppp.ts'
import { bagianProgram } from './program.ts'
import { bagianRantai } from './rantai.ts'
import { bagianRingkasan } from './ringkasan.ts'
import { bagianSurvei } from './survei.ts'
import { bagianTemuan } from './temuan.ts'

export const html: Report = async (audit, { version, compare }) => {
  const konteks = konteksOf(audit)
  const sections = bagianOf(konteks, compare)
  const title = sebutKantor(konteks.audit) ?? 'Dokumen pelayanan'
  return halaman({
    judul: `Laporan koherensi: ${title}`,
    version,
    gaya: `${style}${svgStyle}`,
    skrip: script,
    isi: page`<a class="lompat" href="#isi">Langsung ke isi</a>
    ${kepala(title, konteks)}
    <div class="badan">
    ${daftarIsi('Bagian laporan', sections)}
    <main id="isi" tabindex="-1">${sections.map(
      ({ id, judul, isi }, index) => page`
    ${index === 1 && page`<script>${trusted(script)}</script>`}
    <section id="${id}" aria-labelledby="judul-${id}"><div class="judul"><h2 id="judul-${id}">${judul}</h2><button type="button" class="tombol perlu-skrip" data-cetak="${id}">Cetak bagian ini</button></div>
    ${isi}</section>`,
    )}</main>
    </div>
    <footer class="kaki"><p>Dibuat dengan koheren ${version} dari dokumen per ${formatTanggal(audit.tanggal)}. Laporan ini tidak mengirim apa pun ke jaringan.</p></footer>`,
  })
}

function bagianOf(konteks: Konteks, compare: FormerReport | undefined): readonly Bagian[] {
  const { audit, views, temuan } = konteks
  const ringkasan = ringkasanOf(audit, views)
  const summary = page`${maklumTidakUtuh(konteks)}${bagianRingkasan(ringkasan, konteks, compare)}${bagianPengecualian(ringkasan.pengecualian)}${bagianKelengkapan(konteks)}`
  return [
    { id: 'ringkasan', judul: 'Ringkasan', isi: summary },
    { id: 'rantai', judul: 'Rantai', isi: bagianRantai(konteks) },
    { id: 'matriks', judul: 'Matriks', isi: bagianMatriks(konteks) },
    { id: 'program', judul: 'Program prioritas', banyak: programOf(views).length, isi: bagianProgram(konteks) },
    ...bagianData(dataOf(audit), konteks),
    { id: 'temuan', judul: 'Temuan', banyak: temuan.length, isi: bagianTemuan(konteks, compare) },
    { id: 'dokumen', judul: 'Dokumen', banyak: banyakDokumen(konteks), isi: bagianDokumen(konteks) },
  ]
}

/** Parts that only offices with such data have. */
function bagianData({ kebutuhan, pekppp, kinerja, survei, ketepatan }: Data, konteks: Konteks): readonly Bagian[] {
  const parts = [
    kebutuhan.length > 0 && {
      id: 'kebutuhan',
      judul: 'Kebutuhan masyarakat',
      banyak: kebutuhan.reduce((sum, { semua }) => sum + semua.length, 0),
      isi: bagianKebutuhan(kebutuhan, konteks),
    },
    pekppp.length > 0 && { id: 'pekppp', judul: 'PEKPPP', isi: bagianPekppp(pekppp, konteks) },
    kinerja.length > 0 && { id: 'kinerja', judul: 'Kinerja', isi: bagianKinerja(kinerja, konteks) },
    survei.length > 0 && { id: 'survei', judul: 'Survei', isi: bagianSurvei(survei, konteks) },
    ketepatan.length > 0 && {
      id: 'ketepatan',
      judul: 'Layanan dan pengaduan',
      isi: bagianKetepatan(ketepatan, konteks),
    },
  ]
  return parts.filter((one) => one !== false)
}

function kepala(title: string, { audit, kelengkapan }: Konteks): Markup {
  const { documents, files, rules } = kelengkapan
  return kepalaHalaman(audit.scope === 'validate' ? 'Laporan validasi bentuk dokumen' : 'Laporan koherensi', title, [
    ['Tanggal penilaian', formatTanggal(audit.tanggal)],
    ['Dokumen', `${formatCount(documents)} dalam ${formatCount(files)} berkas`],
    ['Aturan', formatCount(rules)],
  ])
}
