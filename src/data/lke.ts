import permenpanrb90 from './lke/permenpanrb-90-2021.json' with { type: 'json' }

/**
 * The instruments of the LKE that the tool ships, as documents `jenis: instrumen_lke`, oldest first. Another instrument is
 * another file; what the law says in numbers stands in them alone, with its source and certainty.
 */
export const instrumenTerdaftar = [permenpanrb90] as const
