import plurals from 'plural-words'
const { plural } = plurals
for (const language of ['en', 'pl', 'sv']) console.log(plural(language, 1, { one: '# file', other: '# files', many: '# filer' }))
