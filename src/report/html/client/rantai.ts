import { all } from './dom.ts'

/** Dims, while a node is pointed at or has the focus, all that does not lie on a chain through it. */
export function highlightChains(): void {
  let pointed: Element | undefined
  let focused: Element | undefined
  const update = () => {
    const node = pointed ?? focused
    const picture = node?.closest('.dg-rantai')
    for (const other of all('.dg-fokus')) if (other !== picture) other.classList.remove('dg-fokus')
    if (node && picture) show(node, picture)
  }
  addEventListener('pointerover', ({ target }) => {
    pointed = nodeAt(target)
    update()
  })
  addEventListener('focusin', ({ target }) => {
    focused = nodeAt(target)
    update()
  })
  addEventListener('focusout', () => {
    focused = undefined
    update()
  })
}

function nodeAt(target: EventTarget | null): Element | undefined {
  return (target instanceof Element && target.closest('[data-chain]')) || undefined
}

function show(node: Element, picture: Element): void {
  const chain = new Set((node.getAttribute('data-chain') ?? '').split(' '))
  const lies = (element: Element, attribute: string) => chain.has(element.getAttribute(attribute) ?? '')
  picture.classList.add('dg-fokus')
  for (const one of all('[data-chain]', picture)) one.classList.toggle('dg-jalur', lies(one, 'data-id'))
  for (const one of all('[data-from]', picture)) {
    one.classList.toggle('dg-jalur', lies(one, 'data-from') && lies(one, 'data-to'))
  }
}
