import { type BagianSurvei, nilaiSurvei, type RingkasanSurvei } from '../../hitung/ringkasan-survei.ts'
import { type HasilSkm, konversi, type Nrr, unsurTerendah } from '../../hitung/skm.ts'
import { formatJson, JSON_VERSION } from '../json.ts'
import { selAman } from './buruk.ts'
import type { LaporanSurvei } from './index.ts'

/** For programs: `schemas/report/skm.schema.json` describes it. Figures are not rounded. */
export const surveiJson: LaporanSurvei = ({ berkas, ringkasan }, { version }) => {
  const { survei, skala, hasil, masa, layanan, unit, periode, rendah, sampel, buruk, judulMirip, tanpaMasa } = ringkasan
  const bagian = ({ nama, hasil: own }: BagianSurvei) => ({ nama, ...hasilAsJson(own, ringkasan) })
  return formatJson({
    version: JSON_VERSION,
    tool: { name: 'koheren', version },
    berkas,
    survei,
    skala,
    ...(masa && { masa }),
    tanpa_masa: tanpaMasa,
    hasil: hasilAsJson(hasil, ringkasan),
    layanan: layanan.map(bagian),
    unit: unit.map(bagian),
    periode: periode.map(bagian),
    unsur_rendah: rendah.map(({ nama }) => nama),
    sampel,
    ...(judulMirip.length > 0 && { judul_mirip: judulMirip }),
    tidak_dihitung: buruk.map(({ sebab, jumlah, contoh }) => ({
      sebab,
      jumlah,
      contoh: contoh.map(({ line, kolom, sel }) => {
        const aman = selAman(sel)
        return { baris: line, kolom, ...(aman !== undefined && { sel: aman }) }
      }),
    })),
  })
}

function hasilAsJson(hasil: HasilSkm, ringkasan: RingkasanSurvei) {
  const { responden, unsur, indeks, mutu } = hasil
  const nilai = nilaiSurvei(ringkasan, hasil)
  const terendah = unsurTerendah(unsur)
  const [first] = terendah
  return {
    responden,
    ...(indeks !== undefined && { indeks }),
    ...(nilai !== undefined && { nilai }),
    ...(ringkasan.survei === 'skm' && mutu && { mutu: mutu.mutu, kinerja: mutu.label }),
    ...(first && { unsur_terendah: first.nama, semua_unsur_terendah: terendah.map(({ nama }) => nama) }),
    unsur: unsur.map((one) => unsurAsJson(one, ringkasan.skala)),
  }
}

function unsurAsJson({ nama, nrr }: Nrr, skala: number) {
  return { nama, nrr, konversi: konversi(nrr, skala) }
}
