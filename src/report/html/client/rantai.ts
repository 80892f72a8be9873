import { all } from './dom.ts'

/** Dims, while a node is pointed at or has the focus, all that does not lie on a chain through it. */
export function highlightChains(): void {
  for (const picture of all<SVGSVGElement>('svg.dg-rantai')) {
    const nodes = all('[data-chain]', picture)
    const edges = all('[data-from]', picture)
    const show = (node: Element | undefined) => {
      const chain = new Set((node?.getAttribute('data-chain') ?? '').split(' '))
      const lies = (element: Element, attribute: string) => chain.has(element.getAttribute(attribute) ?? '')
      picture.classList.toggle('dg-fokus', node !== undefined)
      for (const one of nodes) one.classList.toggle('dg-jalur', lies(one, 'data-id'))
      for (const one of edges) one.classList.toggle('dg-jalur', lies(one, 'data-from') && lies(one, 'data-to'))
    }
    let pointed: Element | undefined
    let focused: Element | undefined
    const nodeOf = (target: EventTarget | null) =>
      (target instanceof Element && target.closest('[data-chain]')) || undefined
    const update = () => show(pointed ?? focused)
    picture.addEventListener('pointerover', ({ target }) => {
      pointed = nodeOf(target)
      update()
    })
    picture.addEventListener('pointerleave', () => {
      pointed = undefined
      update()
    })
    picture.addEventListener('focusin', ({ target }) => {
      focused = nodeOf(target)
      update()
    })
    picture.addEventListener('focusout', () => {
      focused = undefined
      update()
    })
  }
}
