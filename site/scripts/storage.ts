const read = (storage: () => Storage, key: string): string | undefined => {
  try {
    return storage().getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** What the device keeps under a key; storage may be refused, and then there is nothing. */
export const kept = (key: string): string | undefined => read(() => localStorage, key)

/** What the tab keeps under a key. */
export const keptInTab = (key: string): string | undefined => read(() => sessionStorage, key)

/** Keeps a value on the device, or forgets it; where storage is refused, the page forgets it. */
export function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    return
  }
}
