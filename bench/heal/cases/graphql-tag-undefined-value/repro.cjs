// graphql-tag-undefined-value: throws with graphql-tag@1.0.0, answers with graphql-tag@1.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const gql = require('graphql-tag')
const doc = gql`query { user(role: ${undefined}) { name } }`
show(doc.definitions[0].selectionSet.selections[0].arguments.map((arg) => [arg.name.value, arg.value.value]))
