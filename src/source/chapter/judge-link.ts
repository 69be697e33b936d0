/** Host names of letters, digits, hyphens and Han, and what may follow: no user, no blank, no Chinese punctuation. */
const HTTPS =
  /^https:\/\/(?:[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}-]*\.)+[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}-]*(?::\d{1,5})?(?:[/?#][^\s<>"'`\\\p{C}\u3000-\u303F\uFF00-\uFFEF]*)?$/iu;
const MAIL = /^mailto:[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const ANCHOR = /^#[\p{L}\p{N}_-]+$/u;

/** True for the addresses a chapter may link to: https on another host, an e-mail address, a place of its own page. */
export function isLinkAddress(address: string): boolean {
  return (HTTPS.test(address) && URL.canParse(address)) || MAIL.test(address) || ANCHOR.test(address);
}
