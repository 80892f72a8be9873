import { all } from './dom.ts'

/** Prints one part alone. */
export function printParts(): void {
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('button[data-cetak]')
    const part = button && document.getElementById(button.dataset.cetak ?? '')
    if (!part) return
    leaveOutAround(part)
    print()
  })
  addEventListener('afterprint', () => {
    for (const element of all('.tidak-dicetak')) element.classList.remove('tidak-dicetak')
  })
}

function leaveOutAround(part: Element): void {
  for (let one = part; one.parentElement && one !== document.body; one = one.parentElement) {
    for (const sibling of one.parentElement.children) if (sibling !== one) sibling.classList.add('tidak-dicetak')
  }
}
