import { checkPage, summary } from 'link-check-small'

const html = '<a href="/about">About</a> <a href="http://">Blog</a> <a href="mailto:a@example.org">Mail</a>'
console.log(summary(await checkPage(html, 'https://example.org/', async () => true)))
