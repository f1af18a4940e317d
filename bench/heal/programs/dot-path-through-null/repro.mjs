import { getProperty } from 'dotted-prop'

const user = { name: 'Ada', profile: null }
console.log(getProperty(user, 'profile.avatar.url', '/img/nobody.png'))
