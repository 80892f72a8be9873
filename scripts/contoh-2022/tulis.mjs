/** Tables and documents as text. */

/**
 * A table as spreadsheets write it: a cell with the separator, a quotation mark or a line break in it is quoted.
 *
 * @param {readonly (readonly (string | number)[])[]} rows
 * @param {string} pemisah
 */
export function tulisCsv(rows, pemisah) {
  const cell = (/** @type {string | number} */ isi) => {
    const teks = typeof isi === 'number' && pemisah === ';' ? String(isi).replace('.', ',') : String(isi)
    return /["\n\r]/.test(teks) || teks.includes(pemisah) ? `"${teks.replaceAll('"', '""')}"` : teks
  }
  return `${rows.map((row) => row.map(cell).join(pemisah)).join('\r\n')}\r\n`
}

/**
 * A mapping in one line.
 *
 * @param {Readonly<Record<string, unknown>>} isi
 */
export function sebaris(isi) {
  return `{ ${Object.entries(isi)
    .map(([key, value]) => `${key}: ${nilai(value)}`)
    .join(', ')} }`
}

/** @param {unknown} value @returns {string} */
function nilai(value) {
  if (Array.isArray(value)) return `[${value.map(nilai).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return sebaris(/** @type {Readonly<Record<string, unknown>>} */ (value))
  if (typeof value === 'number') return String(value)
  const teks = String(value)
  return /^[A-Za-z0-9(][^:#,[\]{}"']*(?::[^\s:#,[\]{}"']+)*$/.test(teks) &&
    !/^(?:ya|tidak|yes|no|true|false|null|y|n)$/.test(teks)
    ? teks
    : `'${teks.replaceAll("'", "''")}'`
}

export const KEPALA = '# Ilustrasi, bukan dokumen resmi. Dibuat oleh scripts/contoh-2022.mjs.\n'
