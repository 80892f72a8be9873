import type { CommandDefinition } from '../command.ts'
import { collect, noColour, tabel } from './shared.ts'

export const skm: CommandDefinition = {
  name: 'skm',
  description: 'Hitung nilai survei (IKM, IPKP, IPAK) dari jawabannya, menurut layanan, unit, dan periode',
  define(command, { io, done }) {
    command
      .argument(
        '<berkas.csv>',
        'tabel jawaban, satu baris setiap responden, atau nilai rata-rata (NRR), satu baris setiap unsur; "-": masukan baku',
      )
      .option(...tabel, collect, [])
      .option('--survei <jenis>', 'skm, ipkp, atau ipak', 'skm')
      .option('--skala <n>', 'jawaban tertinggi (baku: 4)')
      .option(
        '--responden <n>',
        'banyak responden, untuk tabel nilai rata-rata unsur (kolom unsur dan NRR) tanpa kolomnya',
      )
      .option('--populasi <n>', 'jumlah penerima layanan, untuk memeriksa sampel menurut Krejcie–Morgan')
      .option(
        '--kolom <nama=judul>',
        'padanan judul kolom: unsur, layanan, unit, atau tanggal di kiri; boleh beberapa',
        collect,
        [],
      )
      .option('--nilai <angka=jawaban>', 'padanan jawaban berupa kata; boleh beberapa', collect, [])
      .option('--as-of <tanggal>', 'jawaban sesudah tanggal ini tidak dihitung (baku: hari ini)')
      .option(...noColour)
      .addHelpText(
        'after',
        `
Kolom dikenali dari judulnya: nama unsur atau U1, U2, …; layanan, unit, tanggal.
Kolom saran tidak pernah ditampilkan. Baris yang tidak terbaca disebut, tidak dihitung,
dan membuat kode keluar 1.
CSV ditulis untuk Excel: pemisah titik koma, koma desimal, UTF-8 dengan BOM.

Contoh:
  koheren skm survei.csv --populasi 1200
  koheren skm survei.csv --kolom "Sarana dan prasarana=U8" --kolom "Penanganan pengaduan=U9"
  koheren skm survei.csv -f terminal -f csv=ikm.csv -f json=ikm.json`,
      )
      .action(async (file, options) => done(await (await import('../skm.ts')).skmCommand(file, options, io)))
  },
}
