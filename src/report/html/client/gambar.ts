/** Lets a picture that is wider than the page be seen as a whole. */
export function fitPictures(): void {
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('.pas-lebar')
    if (!button) return
    button.setAttribute('aria-pressed', String(button.nextElementSibling?.classList.toggle('pas')))
  })
}
