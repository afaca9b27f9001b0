import { llmsText as t } from '../../text/open-data.ts'

/** What a reader that is a program finds on the site, in the form of llmstxt.org: a heading, a summary, lists of links. */
export function llmsTxt(name: string, address: (path: string) => string): string {
  const section = ({ heading, links }: (typeof t.sections)[number]) =>
    [`## ${heading}`, '', ...links.map(([path, title, note]) => `- [${title}](${address(path)}): ${note}`)].join('\n')
  return `${[`# ${name}`, `> ${t.summary}`, t.rules.map(rule => `- ${rule}`).join('\n'), ...t.sections.map(section)].join('\n\n')}\n`
}
