/** What changed, for programs: `schemas/report/beda.schema.json` describes it. */
import type { PerubahanSimpul } from '../../hitung/perubahan/index.ts'
import type { FormerFinding } from '../index.ts'
import { findingAsJson, formatJson, JSON_VERSION } from '../json.ts'
import { hitungTemuan } from '../tampilan/hitungan.ts'
import { type BedaReport, keadaanOf, type Sisi } from './beda.ts'

export const bedaJson: BedaReport = async ({ dari, ke, dokumen, takDibandingkan, temuan }, { version }) =>
  formatJson({
    version: JSON_VERSION,
    tool: { name: 'koheren', version },
    dari: sisiAsJson(dari),
    ke: sisiAsJson(ke),
    dokumen: dokumen.map((one) => ({ ...simpulAsJson(one), bagian: one.bagian.map(simpulAsJson) })),
    tak_dibandingkan: takDibandingkan,
    temuan: {
      baru: temuan.baru.map(findingAsJson),
      selesai: temuan.selesai.map(formerAsJson),
      tetap: temuan.tetap.length,
      dikecualikan: temuan.dikecualikan.map(findingAsJson),
      baru_dinilai: temuan.baruDinilai.map(findingAsJson),
      tak_dinilai: temuan.takDinilai.map(formerAsJson),
    },
  })

function sisiAsJson({ nama, audit: { tanggal, offices, findings, indeks } }: Sisi) {
  return {
    nama,
    tanggal,
    dokumen: offices.reduce((sum, { office }) => sum + office.dokumen.length, 0),
    temuan: hitungTemuan(findings),
    ...(indeks?.nilai !== undefined && { indeks: indeks.nilai }),
  }
}

function simpulAsJson(simpul: PerubahanSimpul) {
  const { jenis, sebelum, sesudah, pindah, isi } = simpul
  return {
    keadaan: keadaanOf(simpul),
    jenis,
    ...(sebelum && { sebelum }),
    ...(sesudah && { sesudah }),
    ...(sebelum && sesudah && sebelum.kode !== sesudah.kode && { ganti_kode: true }),
    ...(pindah && { pindah }),
    isi,
  }
}

function formerAsJson({ key, rule, severity, message, instansi, at: { berkas, urutan, start } }: FormerFinding) {
  return { rule, severity, message, ...(instansi !== undefined && { instansi }), key, at: { berkas, urutan, start } }
}
