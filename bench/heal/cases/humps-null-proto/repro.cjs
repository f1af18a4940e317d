// humps-null-proto: throws with humps@2.0.0, answers with humps@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { camelizeKeys } = require('humps')
show(camelizeKeys({ user_data: require('node:querystring').parse('first_name=x&last_name=y'), last_one: null }))
