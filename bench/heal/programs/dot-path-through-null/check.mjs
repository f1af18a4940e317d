import { getProperty } from 'dotted-prop'

const user = { name: 'Ada', profile: null }
console.log(`RESULT ${JSON.stringify(getProperty(user, 'profile.avatar.url', '/img/nobody.png'))}`)
