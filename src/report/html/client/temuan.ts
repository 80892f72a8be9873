import { all, wordsOf } from './dom.ts'
import { textIn } from './isi.ts'

export interface TemuanFilter {
  /** Shows all findings. */
  reset(): void
}

interface Row {
  readonly element: HTMLElement
  readonly facets: DOMStringMap
  teks?: string
}

/** Filter by severity, unit, kind and rule, and search in all that a finding says. */
export function filterTemuan(): TemuanFilter | undefined {
  const form = document.querySelector<HTMLFormElement>('#saring-temuan')
  const status = document.querySelector('#jumlah-temuan')
  const none = document.querySelector<HTMLElement>('#temuan-kosong')
  if (!form || !status || !none) return undefined
  const rows = all<HTMLElement>('#tabel-temuan tbody > tr').map(
    (element): Row => ({ element, facets: element.dataset }),
  )
  const total = rows.length.toLocaleString('id')

  const apply = () => {
    const chosen = new FormData(form)
    const tingkat = new Set(chosen.getAll('tingkat'))
    const same = (['unit', 'jenis', 'aturan'] as const).map((facet) => [facet, chosen.get(facet)] as const)
    const words = wordsOf(String(chosen.get('cari')))
    let shown = 0
    for (const row of rows) {
      const fits =
        tingkat.has(row.facets.tingkat ?? '') &&
        same.every(([facet, value]) => value === '' || row.facets[facet] === value) &&
        words.every((word) => textOf(row).includes(word))
      if (row.element.hidden === fits) row.element.hidden = !fits
      if (fits) shown++
    }
    status.textContent =
      shown === rows.length ? `Semua ${total} temuan ditampilkan` : `${shown.toLocaleString('id')} dari ${total} temuan`
    none.hidden = shown > 0
  }

  form.addEventListener('input', apply)
  // Its values are the former ones until the event has passed.
  form.addEventListener('reset', () => setTimeout(apply))
  form.addEventListener('submit', (event) => event.preventDefault())
  for (const link of all<HTMLElement>('[data-saring]')) {
    link.addEventListener('click', () => {
      form.reset()
      choose(form, link.dataset.saring ?? '', link.dataset.nilai ?? '')
      apply()
    })
  }
  // Browsers keep what was chosen when a page is loaded again.
  apply()
  return {
    reset() {
      form.reset()
      apply()
    },
  }
}

/** Narrows one facet to one value. */
function choose(form: HTMLFormElement, facet: string, value: string): void {
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement && control.name === facet) control.value = value
    if (control instanceof HTMLInputElement && control.name === facet) control.checked = control.value === value
  }
}

function textOf(row: Row): string {
  row.teks ??= textIn(row.element).toLocaleLowerCase('id')
  return row.teks
}
