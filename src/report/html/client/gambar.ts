import { all } from './dom.ts'

/** Lets a picture that is wider than the page be seen as a whole. */
export function fitPictures(): void {
  for (const button of all<HTMLButtonElement>('button[data-pas]')) {
    const picture = document.getElementById(button.dataset.pas ?? '')
    if (!picture) continue
    button.hidden = false
    button.addEventListener('click', () => {
      const fits = picture.classList.toggle('pas')
      button.setAttribute('aria-pressed', String(fits))
    })
  }
}
