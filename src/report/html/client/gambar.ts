/** Lets a picture that is wider than the page be seen as a whole, or as large as it is. */
export function fitPictures(): void {
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('.pas-lebar')
    if (!button) return
    button.nextElementSibling?.classList.toggle('pas')
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') === 'false'))
  })
}
