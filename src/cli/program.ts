/** Commands and their options. What a command does is imported when it is used. */
import { Command, CommanderError, Option } from 'commander'
import { comparingReports, partialReports, reports } from '../report/index.ts'
import type { Rule } from '../rules/rule.ts'
import { UsageError } from '../usage-error.ts'
import { displayOf } from './display.ts'
import { explainRefusal, explainUnknown, speakIndonesian } from './indonesian.ts'
import { type Io, print, send } from './io.ts'
import { laporanBaku } from './options.ts'
import type { Outcome } from './outcome.ts'
import { version } from './version.ts'

const ABOUT =
  'Memeriksa apakah Renstra, peta proses bisnis, SOP, dan standar pelayanan membentuk satu sistem yang koheren.'

const EXIT_CODES = `Kode keluar:
  0  tidak ada temuan pada atau di atas batas --fail-on
  1  ada temuan pada atau di atas batas itu
  2  perintah, pilihan, folder, atau berkas keliru
  3  kesalahan koheren sendiri`

const asOf = ['--as-of <tanggal>', 'tanggal penilaian, misalnya 2022-12-31 (baku: hari ini)'] as const
const config = ['--config <berkas>', 'setelan dari berkas ini, bukan dari koheren.yaml di folder itu'] as const
const tabel = [
  '-f, --format <nama[=berkas]>',
  'terminal, json, atau csv; ke layar, atau ke berkas yang disebut',
] as const
const noColour = ['--no-color', 'tanpa warna; variabel NO_COLOR juga dihormati'] as const

/** Runs what argv asks for; undefined where nothing was judged. */
export async function runCommand(
  argv: readonly string[],
  io: Io,
  rules?: readonly Rule[],
): Promise<Outcome | undefined> {
  let outcome: Outcome | undefined
  let help = ''
  const program = makeProgram(io, rules, (result) => {
    outcome = result
  })
  const width = displayOf(io.stdout, io, false).width
  speakIndonesian(program, width, (text) => {
    help += text
  })
  if (argv.length === 0) {
    await send(io.stderr, `${program.helpInformation()}\n`)
    throw new UsageError('sebutkan perintahnya, misalnya: koheren audit dokumen')
  }
  try {
    await program.parseAsync(argv.map(withoutValue), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new UsageError(explainRefusal(error, program, argv))
    await print(io, help)
  }
  return outcome
}

/** Options that may stand without a value take one behind `=` alone: what follows them is the folder. */
const valueBehindEquals = ['--fix', '--fix-dry-run']

function withoutValue(argument: string): string {
  return valueBehindEquals.includes(argument) ? `${argument}=` : argument
}

function makeProgram(io: Io, rules: readonly Rule[] | undefined, done: (outcome: Outcome) => void): Command {
  const program = new Command('koheren')
    .description(ABOUT)
    .version(version, '-V, --version', 'tampilkan versi')
    .addHelpText('after', `\n${EXIT_CODES}\n\nPilihan setiap perintah: koheren PERINTAH --help`)

  audits(program.command('audit'))
    .description('Periksa semua dokumen dalam folder: masing-masing, dan kesesuaiannya satu sama lain')
    .option(
      '--changed [revisi]',
      'hanya temuan pada yang berubah sejak revisi git itu, dan pada yang terkait dengannya (baku: HEAD)',
    )
    .option('--watch', 'periksa lagi setiap kali dokumen berubah, sampai Ctrl-C')
    .addHelpText(
      'after',
      `
Contoh:
  koheren audit dokumen
  koheren audit dokumen --rule sop,standar --as-of "31 Desember 2022"
  koheren audit dokumen -f terminal -f json=laporan.json --fail-on warning
  koheren audit dokumen --fix
  koheren audit dokumen --changed origin/main

${EXIT_CODES}`,
    )
    .option('--fix [aturan]', 'perbaiki yang dapat diperbaiki dengan aman, atau hanya oleh aturan yang disebut')
    .option('--fix-dry-run [aturan]', 'tampilkan perubahan itu sebagai diff, tanpa mengubah berkas')
    .action(async (folder, options) =>
      done(await (await import('./audit.ts')).auditCommand(folder, options, io, rules)),
    )

  audits(program.command('laporan').alias('report'), 'never')
    .description(`Buat laporan untuk dibaca, dicetak, dan disimpan; tanpa --format: ${laporanBaku.join(', ')}`)
    .addHelpText(
      'after',
      `
Contoh:
  koheren laporan dokumen
  koheren laporan dokumen -f xlsx=laporan.xlsx -f markdown=ringkasan.md
  koheren laporan dokumen -f markdown --compare lama.json

${EXIT_CODES}`,
    )
    .action(async (folder, options) =>
      done(await (await import('./audit.ts')).auditCommand(folder, options, io, rules, laporanBaku)),
    )

  program
    .command('beda')
    .alias('diff')
    .argument('<dari>', 'revisi git (cabang, tag, commit), atau folder')
    .argument('[ke]', 'revisi atau folder kedua; tanpa itu, folder kerja seperti adanya sekarang')
    .description(
      'Tunjukkan apa yang berubah di antara dua revisi atau dua folder: sebagai dokumen, bukan sebagai baris',
    )
    .option('--folder <folder>', 'folder dokumen dalam repositori (baku: folder ini)', '.')
    .option('-f, --format <nama[=berkas]>', 'bentuk laporan: terminal, json, markdown; boleh beberapa', collect, [])
    .option('--fail-on <tingkat>', 'gagal bila ada temuan baru mulai tingkat ini: error, warning, info, never', 'never')
    .option(...asOf)
    .option(...config)
    .option(...noColour)
    .addHelpText(
      'after',
      `
Contoh:
  koheren beda HEAD --folder dokumen
  koheren beda v1.0 v1.1 --folder dokumen
  koheren beda main HEAD --folder dokumen -f markdown=perubahan.md --fail-on error
  koheren beda dokumen-lama/ dokumen/`,
    )
    .action(async (dari, ke, options) => done(await (await import('./beda.ts')).bedaCommand(dari, ke, options, io)))

  judged(
    program
      .command('validasi')
      .alias('validate')
      .argument('[berkas...]', 'berkas atau folder; "-" atau tanpa itu: masukan baku'),
  )
    .description('Periksa bentuk dokumen saja: YAML dan skemanya')
    .addHelpText(
      'after',
      `
Setelan dalam koheren.yaml tidak dipakai:
semua berkas yang disebut diperiksa.

Contoh:
  koheren validasi sop.yaml standar.yaml
  koheren validasi - < sop.yaml`,
    )
    .action(async (files, options) => done(await (await import('./validate.ts')).validateCommand(files, options, io)))

  chosen(
    program
      .command('garis-dasar')
      .alias('baseline')
      .argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.'),
  )
    .description('Catat temuan hari ini sebagai garis dasar: audit berikutnya hanya gagal karena temuan baru')
    .option(
      '--output <berkas>',
      'berkas yang ditulis (baku: koheren-garis-dasar.json dalam folder); "-": keluaran baku',
    )
    .option(...asOf)
    .option(...config)
    .option(...noColour)
    .addHelpText(
      'after',
      `
Setiap temuan dikenali dari aturan, dokumen, dan bagiannya, bukan dari nama berkas atau barisnya.
Simpan berkasnya bersama dokumen; jalankan lagi sesudah ada yang diperbaiki.

Contoh:
  koheren garis-dasar dokumen
  koheren audit dokumen --strict-baseline`,
    )
    .action(async (folder, options) =>
      done(await (await import('./baseline.ts')).baselineCommand(folder, options, io, rules)),
    )

  program
    .command('jelaskan')
    .alias('explain')
    .argument('[aturan]', 'aturan, atau kelompok aturan')
    .argument('[folder]', 'folder yang setelannya memuat aturan sendiri')
    .description('Terangkan sebuah aturan: alasan, dasar hukum, contoh benar dan salah')
    .option(...config)
    .option(...noColour)
    .action(async (name, folder, options) => (await import('./explain.ts')).explainCommand(name, folder, options, io))

  program
    .command('aturan')
    .alias('rules')
    .argument('[folder]', 'folder yang setelannya memuat aturan sendiri')
    .description('Daftar semua aturan')
    .option('-f, --format <nama>', 'terminal atau json', 'terminal')
    .option(...config)
    .option(...noColour)
    .action(async (folder, options) => (await import('./rules.ts')).rulesCommand(folder, options, io))

  program
    .command('mulai')
    .alias('init')
    .argument('[folder]', 'folder yang akan berisi dokumen; tanpa itu, folder ini', '.')
    .description('Buat kerangka dokumen sebuah instansi, atau SOP dari tabel langkah')
    .option('--nama <nama>', 'nama resmi instansi; dengan --from: nama SOP')
    .option('--kode <kode>', 'kode singkat instansi; dengan --from: kode SOP')
    .option('--tingkat <tingkat>', 'kementerian, eselon1, kanwil, kankemenag, kua, madrasah, daerah, atau lainnya')
    .option('--provinsi <nama>', 'provinsi wilayah kerjanya')
    .option('--kabupaten-kota <nama>', 'kabupaten atau kota wilayah kerjanya')
    .option('--induk <instansi>', 'instansi satu tingkat di atasnya: kode atau nama')
    .option('--tahun-mulai <tahun>', 'tahun pertama Renstra (baku: periode RPJMN yang berjalan)')
    .option('--lengkapi', 'tambah hanya berkas yang belum ada')
    .option('--from <tabel.csv>', 'buat SOP dari tabel langkah yang disimpan Excel sebagai CSV')
    .option('--output <berkas>', 'dengan --from: berkas SOP yang ditulis (baku: sop/NAMA.yaml dalam folder)')
    .option(...noColour)
    .addHelpText(
      'after',
      `
Pada terminal, yang belum disebut ditanyakan. Berkas yang sudah ada tidak pernah ditimpa.

Contoh:
  koheren mulai dokumen
  koheren mulai dokumen --nama "KUA Kecamatan Kuta" --provinsi Bali
  koheren mulai dokumen --from langkah.csv --nama "Legalisasi Dokumen"`,
    )
    .action(async (folder, options) => {
      if (options.from === undefined) return (await import('./init.ts')).initCommand(folder, options, io)
      done(await (await import('./import-steps.ts')).importSteps(folder, options, io))
    })

  program
    .command('telusur')
    .alias('trace')
    .argument('<kode>', 'kode, nomor, atau nama; "sop:1.1" menyebut jenisnya, "kanwil-bali/SS-03" instansinya')
    .argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.')
    .description('Telusuri satu bagian dari misi sampai standar pelayanan, dengan temuan pada masing-masing')
    .option('-f, --format <nama>', 'terminal atau json', 'terminal')
    .option(...asOf)
    .option(...config)
    .option(...noColour)
    .addHelpText('after', '\nContoh:\n  koheren telusur SOP-16 dokumen\n  koheren telusur "Legalisasi Dokumen" dokumen')
    .action(async (kode, folder, options) =>
      done(await (await import('./trace.ts')).traceCommand(kode, folder, options, io)),
    )

  program
    .command('kinerja')
    .argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.')
    .description('Hitung capaian indikator, sasaran, dan program dalam setahun, trennya, dan ketepatan layanan')
    .option(...tabel, collect, [])
    .option('--tahun <tahun>', 'tahun yang dihitung (baku: tahun terakhir yang berdata)')
    .option('--batas <persen>', 'batas atas capaian (baku: 120)')
    .option('--instansi <kode>', 'hanya instansi ini')
    .option(...asOf)
    .option(...config)
    .option(...noColour)
    .addHelpText(
      'after',
      `
Yang dibaca: perjanjian kinerja, laporan kinerja, dan CSV pada "data" dokumen instansi
(realisasi, riwayat_layanan, pengaduan). Isi pengaduan tidak pernah ditampilkan.
Kode keluar 1 berarti sebagian dokumen atau tabel tidak terbaca: angkanya tidak utuh.
CSV ditulis untuk Excel: pemisah titik koma, koma desimal, UTF-8 dengan BOM.

Contoh:
  koheren kinerja dokumen
  koheren kinerja dokumen --tahun 2022 --batas 100 -f csv=kinerja.csv`,
    )
    .action(async (folder, options) => done(await (await import('./kinerja.ts')).kinerjaCommand(folder, options, io)))

  program
    .command('skm')
    .argument(
      '<berkas.csv>',
      'tabel jawaban, satu baris setiap responden, atau nilai rata-rata (NRR), satu baris setiap unsur; "-": masukan baku',
    )
    .description('Hitung nilai survei (IKM, IPKP, IPAK) dari jawabannya, menurut layanan, unit, dan periode')
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
    .action(async (file, options) => done(await (await import('./skm.ts')).skmCommand(file, options, io)))

  program
    .command('setelan')
    .alias('config')
    .argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.')
    .description('Tampilkan setelan yang berlaku, asal masing-masing, dan yang tidak lagi berguna')
    .option('-f, --format <nama>', 'terminal atau json', 'terminal')
    .option(...asOf)
    .option(...config)
    .option(...noColour)
    .action(async (folder, options) => done(await (await import('./settings.ts')).settingsCommand(folder, options, io)))

  program
    .command('bukti')
    .alias('evidence')
    .argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.')
    .description('Buat paket bukti Zona Integritas untuk penilai: halaman, LKE.xlsx, lembar dokumen, salinan berkas')
    .option('--predikat <predikat>', 'wbk atau wbbm (baku: yang dituju lembar kerja, lalu wbk)')
    .option('--output <folder>', 'folder paket, yang belum ada', 'bukti')
    .option('--replace', 'ganti paket bukti yang sudah ada di situ')
    .option('--with-text', 'sertakan kolom saran, isi, dan keterangan dari tabel; data pribadi di dalamnya disamarkan')
    .option('--instansi <kode>', 'instansi yang dinilai, bila di folder ada beberapa')
    .option('--lke <kode>', 'lembar kerja yang dipakai, bila ada beberapa')
    .option(...asOf)
    .option(...config)
    .option(...noColour)
    .addHelpText(
      'after',
      `
Paket ditulis utuh atau tidak sama sekali. Nilai di dalamnya dihitung dari
jawaban kantor sendiri; usulan jawaban bukan nilai Tim Penilai Internal.

Contoh:
  koheren bukti dokumen --predikat wbk --output bukti
  koheren periksa bukti`,
    )
    .action(async (folder, options) => done(await (await import('./bukti.ts')).buktiCommand(folder, options, io)))

  program
    .command('periksa')
    .alias('verify')
    .argument('<paket>', 'folder paket bukti')
    .description('Periksa apakah sebuah paket bukti masih seperti ketika dibuat')
    .option('-f, --format <nama>', 'terminal atau json', 'terminal')
    .option(...noColour)
    .addHelpText(
      'after',
      `
Kode keluar:
  0  semua berkas cocok dengan manifest
  1  ada yang berubah, hilang, atau ditambahkan
  2  manifest tidak ada atau rusak`,
    )
    .action(async (paket, options) => done(await (await import('./periksa.ts')).periksaCommand(paket, options, io)))

  program
    .command('skema')
    .alias('schema')
    .argument('[jenis]', 'jenis dokumen; tanpa itu, daftar jenis')
    .description('Tampilkan skema sebuah jenis dokumen, atau pasang semuanya untuk editor')
    .option('--install [folder]', 'tulis skema dan setelan VS Code ke folder dokumen (baku: folder ini)')
    .option('--modeline', 'dengan --install: sebut skema di baris pertama setiap dokumen, untuk editor lain')
    .option(...noColour)
    .addHelpText('after', '\nContoh:\n  koheren skema sop\n  koheren skema --install dokumen')
    .action(async (jenis, options) => {
      const outcome = await (await import('./schema.ts')).schemaCommand(jenis, options, io)
      if (outcome) done(outcome)
    })

  program
    .command('lengkapi')
    .alias('completion')
    .argument('[shell]', 'bash, zsh, atau fish')
    .description('Tampilkan skrip yang membuat tombol Tab melengkapi perintah, nama aturan, dan kode dokumen')
    .addOption(new Option('--baris <teks>').hideHelp())
    .addHelpText(
      'after',
      `
Pasang sekali:
  bash  echo 'source <(koheren lengkapi bash)' >> ~/.bashrc
  zsh   echo 'source <(koheren lengkapi zsh)' >> ~/.zshrc  (sesudah compinit)
  fish  koheren lengkapi fish > ~/.config/fish/completions/koheren.fish`,
    )
    .action(async (shell, options) => (await import('./completion.ts')).completionCommand(shell, options, program, io))

  program
    .command('bantuan')
    .alias('help')
    .argument('[perintah]')
    .description('Tampilkan bantuan sebuah perintah')
    .action((name: string | undefined) => {
      const command = name === undefined ? program : findCommand(program, name)
      if (!command) throw new UsageError(explainUnknown(name ?? '', program))
      command.help()
    })
  return program
}

/** By name or alias. */
export function findCommand(program: Command, name: string | undefined): Command | undefined {
  return program.commands.find((one) => one.name() === name || (name !== undefined && one.aliases().includes(name)))
}

/** A command that audits a folder. */
function audits(command: Command, failOn = 'error'): Command {
  return chosen(judged(command.argument('[folder]', 'folder yang berisi dokumen; tanpa itu, folder ini', '.'), failOn))
    .option(
      '--baseline <berkas>',
      'garis dasar: temuan di dalamnya tidak membuat perintah gagal (baku: koheren-garis-dasar.json bila ada)',
    )
    .option('--no-baseline', 'tanpa garis dasar')
    .option('--strict-baseline', 'gagal juga bila garis dasar memuat temuan yang sudah selesai')
    .option(
      '--only <bagian>',
      `hanya satu bagian laporan, misalnya rantai atau sop:SOP-01; untuk ${partialReports.join(', ')}`,
    )
    .option('--compare <berkas.json>', `bandingkan dengan laporan json terdahulu; untuk ${comparingReports.join(', ')}`)
    .option(...config)
}

/** A command that may judge by some rules, or some of the documents. */
function chosen(command: Command): Command {
  return command
    .option('--rule <aturan>', 'hanya aturan atau kelompok ini; boleh beberapa, dipisahkan koma', collect, [])
    .option('--skip-rule <aturan>', 'tanpa aturan atau kelompok ini', collect, [])
    .option('--instansi <kode>', 'hanya instansi ini; induknya dibaca, tidak dinilai')
}

/** A command that makes reports of a run. */
function judged(command: Command, failOn = 'error'): Command {
  const names = Object.keys(reports).join(', ')
  return command
    .option(
      '-f, --format <nama[=berkas]>',
      `bentuk laporan: ${names}; ke layar, atau ke berkas yang disebut; boleh beberapa`,
      collect,
      [],
    )
    .option(
      '--fail-on <tingkat>',
      `mulai tingkat mana perintah gagal: error, warning, info, never (baku: ${failOn})`,
      failOn,
    )
    .option(...asOf)
    .option('--no-job-summary', 'di GitHub Actions: jangan tulis ringkasan ke halaman job')
    .option('--quiet', 'hanya temuan yang membuat perintah gagal, sebaris setiap temuan')
    .option(...noColour)
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value]
}
