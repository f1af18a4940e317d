// classnames-null-proto: throws with classnames@2.1.3, answers with classnames@2.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const classNames = require('classnames')
const flags = Object.assign(Object.create(null), { active: true, hidden: false, wide: 1 })
show(classNames('button', flags, { last: true }))
