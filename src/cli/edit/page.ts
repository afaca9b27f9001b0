import { editPage as t } from '../../text/edit.ts'
import { type Html, html, type Part } from './html.ts'

/** A step on the way from the first page to the one that is shown. */
export interface Crumb {
  name: string
  href?: string
}

interface Page {
  title: string
  crumbs: readonly Crumb[]
  body: Part
}

/** A whole page. Addresses are below the one of the first page. */
export const pageOf = ({ title, crumbs, body }: Page): Html => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.title(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="edit.css">
<script src="edit.js" defer></script>
</head>
<body>
<a class="visually-hidden" href="#noi-dung">${t.toContent}</a>
<header class="wrap"><p class="brand"><a href="./">${t.product}</a></p>
${
  crumbs.length > 0 &&
  html`<nav aria-label="${t.place}"><ol class="crumbs"><li><a href="./">${t.home}</a></li>${crumbs.map(
    ({ name, href }) =>
      html`<li>${href === undefined ? html`<span aria-current="page">${name}</span>` : html`<a href="${href}">${name}</a>`}</li>`,
  )}</ol></nav>`
}</header>
<main class="wrap" id="noi-dung" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`
