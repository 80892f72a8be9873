import { named } from './dom.ts'
import type { TemuanFilter } from './temuan.ts'

/** Shows what an address names: opens what is folded around it and within it, and lets no filter hide it. */
export function openAddresses(temuan: TemuanFilter | undefined): void {
  const show = () => {
    const target = named(location.hash)
    if (!target) return
    if (target.hidden) temuan?.reset()
    for (let one: Element | null = target; one; one = one.parentElement) {
      if (one instanceof HTMLDetailsElement) one.open = true
    }
    if (target.matches('[id^="temuan-"]')) target.querySelector('details')?.setAttribute('open', '')
    target.scrollIntoView()
  }
  addEventListener('hashchange', show)
  // The same address again brings no hashchange.
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a')
    if (link && link.getAttribute('href') === location.hash) show()
  })
  show()
}
