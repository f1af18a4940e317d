// sift-all-not-array: throws with sift@3.2.6, answers with sift@3.2.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const sift = require('sift')
const posts = [{ id: 1, tags: ['a', 'b'] }, { id: 2, tags: null }, { id: 3 }, { id: 4, tags: 5 }, { id: 5, tags: ['b'] }]
const found = sift({ tags: { $all: ['b'] } }, posts)
show(found.map((post) => post.id))
