import { kept } from '../../scripts/storage.ts'
import { whenNear } from '../../scripts/when-near.ts'

/** Where the reader hands in, in place of the link to the list: for who chose before, when the reader comes near; else when asked. */
export function startPlace(): void {
  const box = document.querySelector<HTMLElement>('[data-place]')
  if (box === null) return
  const show = async (asked: boolean) => (await import('./place.ts')).showPlace(box, asked)
  if (kept('noi-nop')) whenNear(box, () => void show(false))
  box.querySelector('a')?.addEventListener('click', event => {
    event.preventDefault()
    void show(true)
  })
}
