import kinerja from './kinerja.json' with { type: 'json' }

/** Where reports cap an achievement, percent; some cap none. */
export const batasCapaian: readonly number[] = kinerja.capaian.batas

/** The cap where an office does not name one: what most reports cap at. */
export const batasCapaianBaku: number = kinerja.capaian.batas_baku

/** Percentage points within which a reported achievement equals the computed one. */
export const toleransiCapaian: number = kinerja.capaian.toleransi

/** Percent; what lies outside asks for an explanation, no more. */
export const capaianWajar: { readonly min: number; readonly maks: number } = kinerja.capaian_wajar
