/** Quarters by their number. */
export const ROMAWI: Readonly<Record<number, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }
