const { createHyphenator } = require('soft-hyphens')

const { hyphenate } = createHyphenator({ hyphen: '-' })
console.log(hyphenate('The table of the project.'))
console.log(hyphenate('A constructor makes an associate.'))
