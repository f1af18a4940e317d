const stats = require('post-stats')
const day = 24 * 3600 * 1000
const posts = [{ at: 9 * day, text: 'A #Node and a #node' }, { at: 9 * day, text: 'nothing, issue #12' }, { at: 9 * day, text: '' }, { at: 8 * day, text: '#deno #node' }, { at: day, text: '#old' }]
console.log(`RESULT ${JSON.stringify([stats.trending(posts, { now: 10 * day }), stats.trending([{ at: 9 * day, text: '12' }], { now: 10 * day }), stats.tags('none'), stats.tags('#a #B #a'), stats.tags('#1'), stats.mentions('hi @Ada, a@b @Ada @bob'), stats.mentions(''), stats.readingMinutes(''), stats.readingMinutes('one')])}`)
