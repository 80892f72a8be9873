import { all } from './dom.ts'

/** Prints one part alone. */
export function printParts(): void {
  for (const button of all<HTMLButtonElement>('button[data-cetak]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const part = document.getElementById(button.dataset.cetak ?? '')
      if (!part) return
      if (part instanceof HTMLDetailsElement) part.open = true
      leaveOutAround(part)
      print()
    })
  }
  addEventListener('afterprint', () => {
    for (const element of all('.tidak-dicetak')) element.classList.remove('tidak-dicetak')
  })
}

function leaveOutAround(part: Element): void {
  for (let one = part; one.parentElement && one !== document.body; one = one.parentElement) {
    for (const sibling of one.parentElement.children) if (sibling !== one) sibling.classList.add('tidak-dicetak')
  }
}
