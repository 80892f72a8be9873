import { all, decoded } from './dom.ts'

/** Marks in the contents the section that is being read. */
export function followSections(): void {
  const links = new Map(
    all<HTMLAnchorElement>('.daftar-isi a').flatMap((link) => {
      const section = document.getElementById(decoded(link.hash))
      return section ? [[section as Element, link] as const] : []
    }),
  )
  const visible = new Set<Element>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target)
        else visible.delete(target)
      }
      const current = [...links.keys()].find((section) => visible.has(section))
      for (const [section, link] of links) {
        if (section === current) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      }
    },
    // A line in the upper part of the window.
    { rootMargin: '-20% 0px -79% 0px' },
  )
  for (const section of links.keys()) observer.observe(section)
}
