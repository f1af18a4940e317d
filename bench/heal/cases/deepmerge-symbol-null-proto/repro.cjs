// deepmerge-symbol-null-proto: throws with deepmerge@4.2.2, answers with deepmerge@4.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const merge = require('deepmerge')
const tag = Symbol('tag')
const defaults = Object.assign(Object.create(null), { page: { size: 10 }, [tag]: 'defaults' })
const merged = merge(defaults, { page: { number: 2 } })
show([merged, merged[tag], merge({ a: 1 }, { b: [2] })])
