/** What a sentence, a bracket or a quotation leaves at the end of an address: raw, or as the browser writes it. */
const trailing = /(?:[\s.,;:!?)\]}>"'’”»…]|%20|%22|%27|%3e|%e2%80%(?:99|9d|a6)|%c2%bb)+$/i

/** A query as messages and letters hand it on, as it was meant: `&amp;` is `&`, and signs after its end are not part of it. */
export const cleanQuery = (text: string): string => text.replace(/&(?:amp;|#38;|#x26;)+/gi, '&').replace(trailing, '')
