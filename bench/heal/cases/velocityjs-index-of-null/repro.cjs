// velocityjs-index-of-null: throws with velocityjs@0.7.0, answers with velocityjs@0.7.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Compile, parse } = require('velocityjs')
const mail = parse('First order: $orders[0] of $name')
const write = (data) => new Compile(mail).render(data)
show([write({ name: 'Ann', orders: ['tea'] }), write({ name: 'Bob', orders: null })])
