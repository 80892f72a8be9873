import { wordsOf } from './dom.ts'

/** Narrows a matrix to the rows and columns that are looked for with what they meet, or to its gaps. */
export function filterMatriks(): void {
  const known = new Map<HTMLTableElement, Matrix>()
  const formOf = ({ target }: Event) =>
    (target instanceof Element && target.closest<HTMLFormElement>('.saring-matriks')) || undefined
  addEventListener('submit', (event) => {
    if (formOf(event)) event.preventDefault()
  })
  addEventListener('input', (event) => {
    const form = formOf(event)
    const table = form?.parentElement?.querySelector('table')
    if (!form || !table) return
    const matrix = known.get(table) ?? read(table)
    known.set(table, matrix)
    const chosen = new FormData(form)
    const found = show(matrix, wordsOf(String(chosen.get('cari'))), chosen.has('celah'))
    const status = form.querySelector('[role="status"]')
    if (status) status.textContent = found ? '' : 'Tidak ada baris atau kolom yang cocok.'
  })
}

interface Head {
  readonly teks: string
  readonly celah: boolean
}

interface Matrix {
  readonly rows: readonly (Head & { readonly element: HTMLTableRowElement; readonly met: ReadonlySet<number> })[]
  readonly columns: readonly Head[]
  /** Index of the first of them: before it stand the head of the row, and the column for gaps where there is one. */
  readonly first: number
  readonly head: HTMLTableRowElement | undefined
}

function read(table: HTMLTableElement): Matrix {
  const head = table.tHead?.rows[0]
  const first = head?.querySelector('.tanpa') ? 2 : 1
  const columns = head ? [...head.cells].slice(first).map(headOf) : []
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((element) => ({
    element,
    teks: headOf(element.cells[0]).teks,
    celah: element.matches('.celah, .tanpa'),
    met: new Set([...element.cells].slice(first).flatMap((cell, index) => (cell.textContent ? [index] : []))),
  }))
  return { rows, columns, first, head }
}

function headOf(cell: Element | undefined): Head {
  return { teks: (cell?.textContent ?? '').toLocaleLowerCase('id'), celah: cell?.matches('.celah') ?? false }
}

/** Whether any row or column is left. */
function show({ rows, columns, first, head }: Matrix, words: readonly string[], gapsOnly: boolean): boolean {
  const fits = ({ teks, celah }: Head) => (celah || !gapsOnly) && words.every((word) => teks.includes(word))
  const shownRows = new Set(rows.filter(fits))
  const shownColumns = new Set(columns.flatMap((column, index) => (fits(column) ? [index] : [])))
  if (!gapsOnly) addMet(rows, shownRows, shownColumns)
  const isNarrowed = gapsOnly || words.length > 0
  for (const row of rows) row.element.hidden = isNarrowed && !shownRows.has(row)
  const lines = head ? [head, ...rows.map(({ element }) => element)] : []
  for (const { cells } of lines) {
    for (let index = 0; index < columns.length; index++) {
      const cell = cells[index + first]
      const hidden = isNarrowed && !shownColumns.has(index)
      if (cell && cell.hidden !== hidden) cell.hidden = hidden
    }
  }
  return !isNarrowed || shownRows.size + shownColumns.size > 0
}

/** What the rows and columns that were found meet. */
function addMet(rows: Matrix['rows'], shownRows: Set<Matrix['rows'][number]>, shownColumns: Set<number>): void {
  const found = new Set(shownColumns)
  for (const { met } of shownRows) for (const column of met) shownColumns.add(column)
  for (const row of rows) if ([...row.met].some((column) => found.has(column))) shownRows.add(row)
}
