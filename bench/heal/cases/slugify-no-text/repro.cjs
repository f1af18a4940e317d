// slugify-no-text: throws with slugify@1.2.9, answers with slugify@1.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const slugify = require('slugify')
const pathOf = (post) => {
  try {
    return `/posts/${slugify(post.title)}`
  } catch (error) {
    if (error instanceof TypeError) throw error
    return error.message
  }
}
show([pathOf({ title: 'Hello big World' }), pathOf({ id: 7 })])
