import { need } from './page.ts'

/** The day for which the site was built, ISO: one small file says it for all pages (`ngay.css`). */
export const siteDay = (): string =>
  getComputedStyle(document.documentElement).getPropertyValue('--ngay').replace(/["\s]/g, '')

/** What the page says, named for a link: under the day of the site, or under its own for the state of another day. */
export function versionHere(): string {
  const { version = '' } = need<HTMLElement>(document, '[data-procedure]').dataset
  return version.startsWith('.') ? siteDay() + version : version
}
