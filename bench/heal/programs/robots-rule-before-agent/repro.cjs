const robots = require('robots-rules')
const rules = robots.parse('Disallow: /drafts/\n\nUser-agent: *\nDisallow: /private/\n')
console.log(rules.isAllowed('spider', '/private/a'))
