// ohash-null-prototype: throws with ohash@2.0.8, answers with ohash@2.0.9
import { serialize } from 'ohash'
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const query = Object.create(null)
query.page = 2
query.sort = 'name'
show([serialize(query), serialize({ query })])
