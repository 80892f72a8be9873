import { all, wordsOf } from './dom.ts'

/** Finds documents by what their headings say. */
export function filterDokumen(): void {
  const form = document.querySelector<HTMLFormElement>('#saring-dokumen')
  const status = document.querySelector('#jumlah-dokumen')
  if (!form || !status) return
  const documents = all<HTMLElement>('.dokumen').map((element) => ({
    element,
    teks: (element.querySelector('summary')?.textContent ?? '').toLocaleLowerCase('id'),
  }))
  const groups = all<HTMLElement>('.kelompok-dokumen, #dokumen .instansi')
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', () => {
    const words = wordsOf(String(new FormData(form).get('cari')))
    let shown = 0
    for (const { element, teks } of documents) {
      element.hidden = !words.every((word) => teks.includes(word))
      if (!element.hidden) shown++
    }
    for (const group of groups) group.hidden = !group.querySelector('.dokumen:not([hidden])')
    status.textContent = words.length === 0 ? '' : `${shown.toLocaleString('id')} dokumen`
  })
}
