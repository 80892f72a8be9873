import { all, wordsOf } from './dom.ts'
import { fill, fillTable, storedIn, textIn } from './isi.ts'

const FORM = '#saring-temuan'
const TABLE = 'tabel-temuan'

interface Row {
  readonly element: HTMLElement
  readonly facets: DOMStringMap
  /** What it says, in small letters; once it was searched. */
  teks?: string
}

let rows: readonly Row[] = []

/** Filter by severity, unit, kind and rule, and search in all that a finding says. */
export function filterTemuan(): void {
  addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.closest(FORM)) apply()
  })
  addEventListener('submit', (event) => {
    if (event.target instanceof Element && event.target.matches(FORM)) event.preventDefault()
  })
  addEventListener('reset', ({ target }) => {
    // Its values are the former ones until the event has passed.
    if (target instanceof Element && target.matches(FORM)) setTimeout(apply)
  })
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLElement>('[data-saring]')
    if (!link) return
    const narrow = () => narrowTo(link.dataset.saring ?? '', link.dataset.nilai ?? '')
    if (form()) narrow()
    else addEventListener('DOMContentLoaded', narrow)
  })
  addEventListener('DOMContentLoaded', () => {
    if (rows.length > 0) apply()
  })
  addEventListener('toggle', ({ target }) => explain(target), true)
}

/** Shows all findings. */
export function showAllTemuan(): void {
  form()?.reset()
  apply()
}

function form(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>(FORM)
}

function apply(): void {
  const controls = form()
  const status = document.querySelector<HTMLElement>('#jumlah-temuan')
  const none = document.querySelector<HTMLElement>('#temuan-kosong')
  if (!controls || !status || !none) return
  readRows()
  const chosen = new FormData(controls)
  const tingkat = new Set(chosen.getAll('tingkat'))
  const same = (['unit', 'jenis', 'aturan', 'perubahan'] as const).flatMap((facet) => {
    const value = chosen.get(facet)
    return value ? [[facet, value] as const] : []
  })
  const words = wordsOf(String(chosen.get('cari')))
  let shown = 0
  for (const row of rows) {
    const fits =
      tingkat.has(row.facets.tingkat ?? '') &&
      same.every(([facet, value]) => row.facets[facet] === value) &&
      words.every((word) => textOf(row).includes(word))
    if (row.element.hidden === fits) row.element.hidden = !fits
    if (fits) shown++
  }
  const total = Number(status.dataset.semua).toLocaleString('id')
  status.textContent =
    shown === rows.length ? `Semua ${total} temuan ditampilkan` : `${shown.toLocaleString('id')} dari ${total} temuan`
  none.hidden = shown > 0
}

/** Of all that the page holds by now. */
function readRows(): void {
  fillTable(TABLE)
  const elements = all<HTMLElement>(`#${TABLE} > tbody > tr`)
  if (elements.length > rows.length) rows = elements.map((element) => ({ element, facets: element.dataset }))
}

/** Shows what has that value of one facet, and nothing else. */
function narrowTo(facet: string, value: string): void {
  form()?.reset()
  for (const control of form()?.elements ?? []) {
    if (control instanceof HTMLSelectElement && control.name === facet) control.value = value
    if (control instanceof HTMLInputElement && control.name === facet) control.checked = control.value === value
  }
  apply()
}

function textOf(row: Row): string {
  row.teks ??= `${textIn(row.element)} ${textOfAturan(row.facets.aturan ?? '')}`.toLocaleLowerCase('id')
  return row.teks
}

const known = new Map<string, string>()

function textOfAturan(rule: string): string {
  const before = known.get(rule)
  if (before !== undefined) return before
  const part = partOf(rule)
  const text = part ? textIn(part) : ''
  known.set(rule, text)
  return text
}

function partOf(rule: string): HTMLElement | undefined {
  return all<HTMLElement>('.aturan').find(({ dataset }) => dataset.aturan === rule)
}

/** Puts into a finding that is opened what its rule says, in place of the way to it. */
function explain(fold: EventTarget | null): void {
  const way = fold instanceof HTMLDetailsElement && fold.querySelector('.alasannya')
  const part = way && partOf(way.closest('tr')?.dataset.aturan ?? '')
  if (!part) return
  const stored = storedIn(part)
  if (stored) fill(stored)
  const text = part.querySelector('.alasan')?.cloneNode(true)
  if (!(text instanceof Element)) return
  text.removeAttribute('id')
  way.closest('p')?.before(text)
  way.remove()
}
