// react-router-malformed-param: throws with react-router@2.4.0, answers with react-router@2.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { match } = require('react-router')
match({ routes: { path: '/posts/:id', component: () => null }, location: '/posts/100%' }, (error, redirect, props) => {
  show([error && error.message, props && props.params])
})
