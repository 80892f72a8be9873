import { decoded } from './dom.ts'
import { fill, fillWith, storedIn } from './isi.ts'
import { showAllTemuan } from './temuan.ts'

/** Shows what an address names: opens what is folded around it and within it, and lets no filter hide it. */
export function openAddresses(): void {
  const show = () => {
    const id = decoded(location.hash)
    fillWith(id)
    const target = document.getElementById(id)
    if (!target) return
    if (target.hidden) showAllTemuan()
    for (let one: Element | null = target; one; one = one.parentElement) {
      if (one instanceof HTMLDetailsElement) open(one)
    }
    const inner = target.matches('tr') && target.querySelector('details')
    if (inner) open(inner)
    bringIntoView(target)
  }
  addEventListener('hashchange', show)
  // The same address again brings no hashchange.
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a')
    if (link && link.getAttribute('href') === location.hash) show()
  })
  show()
}

/** What was far from the window is laid out only when it comes near, and may then be higher or lower than it was thought to be. */
function bringIntoView(target: Element, frames = 6): void {
  target.scrollIntoView()
  if (frames > 0) requestAnimationFrame(() => bringIntoView(target, frames - 1))
}

function open(fold: HTMLDetailsElement): void {
  const stored = storedIn(fold)
  if (stored) fill(stored)
  fold.open = true
}
