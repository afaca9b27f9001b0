import { changedSince, type LinkVersion } from '../../../src/engine/situation/version.ts'
import { linkWords as t } from '../../../src/text/link-version.ts'
import { element } from '../../scripts/page.ts'

/** Says what a link was made under, and which parts of the page are no longer what they were. */
export function tellVersion(line: HTMLElement, then: LinkVersion, now: LinkVersion): void {
  const changed = changedSince(then, now)
  line.hidden = false
  if (changed.length === 0) {
    line.replaceChildren(t.same(then.on))
    return
  }
  const names = changed.map(part => t.parts[part])
  const link = element('a', t.history)
  link.href = '#lich-su'
  const more = document.querySelector('#lich-su') === null ? [] : [' ', link]
  line.replaceChildren(t.changed(then.on, names), ...more)
}
