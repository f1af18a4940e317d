const robots = require('robots-rules')
const early = robots.parse('Sitemap: https://a.example/s.xml\nDisallow: /\nAllow: /open\nCrawl-delay: 9\n\nUser-agent: Ant\nUser-agent: bee\nDisallow: /private/\nAllow: /private/yes\nCrawl-delay: 2\n')
const plain = robots.parse('User-agent: *\nDisallow:\nUser-agent: bad\nDisallow: /')
const none = robots.parse('Disallow: /x')
console.log(`RESULT ${JSON.stringify([
  early.isAllowed('ant/1.0', '/private/no'), early.isAllowed('Bee', '/private/yes'), early.isAllowed('bee', '/other'),
  early.isAllowed('wasp', '/'), early.isAllowed('wasp', '/private/no'), early.delayOf('ant'), early.delayOf('wasp') ?? null, early.groups.length, early.sitemaps,
  plain.isAllowed('good', '/'), plain.isAllowed('bad', '/'), none.groups.length, none.isAllowed('a', '/x')])}`)
