import type { Location } from '../../finding.ts'

/** Where a finding stands, as someone with the papers before them would look for it. */
export function tempatTemuan({ at }: { readonly at: Location }): string {
  const { dokumen, simpul, berkas, start } = at
  const paper = dokumen ? [dokumen.nama ?? dokumen.kode, simpul && `bagian ${simpul}`].filter(Boolean).join(', ') : ''
  return [paper, `${berkas}, baris ${start.line}`].filter(Boolean).join(' · ')
}
