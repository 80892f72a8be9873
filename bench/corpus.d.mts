/** Writes so many documents into offices of about a hundred, or as many as asked for, and tells the planted faults. */
export function generateCorpus(
  folder: string,
  options: { readonly documents: number; readonly seed?: number; readonly perOffice?: number },
): readonly { readonly berkas: string; readonly aturan: string }[]
