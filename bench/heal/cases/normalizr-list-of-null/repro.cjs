// normalizr-list-of-null: throws with normalizr@3.1.0, answers with normalizr@3.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { schema, denormalize } = require('normalizr')
const post = new schema.Entity('posts')
const user = new schema.Entity('users', { posts: [post] })
const entities = {
  users: { 1: { id: '1', posts: ['5'] }, 2: { id: '2', posts: null } },
  posts: { 5: { id: '5', title: 'Tea' } },
}
show(['1', '2'].map((id) => denormalize(id, user, entities)))
