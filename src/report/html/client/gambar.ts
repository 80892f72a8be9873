/** Lets a picture that is wider than the page be seen as a whole. */
export function fitPictures(): void {
  addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('button[data-pas]')
    const picture = button && document.getElementById(button.dataset.pas ?? '')
    if (!picture) return
    button.setAttribute('aria-pressed', String(picture.classList.toggle('pas')))
  })
}
