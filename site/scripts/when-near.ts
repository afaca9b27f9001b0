/** Calls once, when the reader comes near to an element: what is far down the page costs nobody a download. */
export function whenNear(box: Element, call: () => void): void {
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting !== true) return
      watch.disconnect()
      call()
    },
    { rootMargin: '400px' },
  )
  watch.observe(box)
}
