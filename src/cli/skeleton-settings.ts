/** koheren.yaml of a new office: everything as it is without the file, with what may be set. */
export const settingsText = `# Setelan koheren untuk folder ini. Semua boleh dibiarkan; hapus tanda # di awal baris untuk memakainya.

# Tanggal penilaian. Tanpa ini, dokumen dinilai pada hari ini.
# tanggal_audit: 2025-12-31

# Tingkat sebuah aturan: error, warning, info, atau mati. Daftar aturan: koheren aturan
# aturan:
#   sop/kalimat-kerja: mati

# Pola nomor SOP, bila kantor menetapkannya.
# pola_nomor_sop: ^\\d{2}/SOP/

# Berkas yang tidak dibaca.
# abaikan_berkas:
#   - arsip/**

# Temuan yang diterima untuk sementara, dengan alasan dan batas waktunya.
# pengecualian:
#   - aturan: standar/sp4n-lapor
#     dokumen: SP-01
#     alasan: akun SP4N-LAPOR! sedang diajukan
#     sampai: 2025-12-31
`
