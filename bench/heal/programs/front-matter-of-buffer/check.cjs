const matter = require('matter-lines')

// as fs.readFileSync('post.md') gives it
const post = Buffer.from('---\ntitle: Ägypten\norder: 3\n---\nAm Nil.\n')
const { data, content } = matter(post)
console.log(`RESULT ${JSON.stringify({ data, content })}`)
