/** Writes so many documents into offices of about a hundred, and tells the planted faults. */
export function generateCorpus(
  folder: string,
  options: { readonly documents: number; readonly seed?: number },
): readonly { readonly berkas: string; readonly aturan: string }[]
