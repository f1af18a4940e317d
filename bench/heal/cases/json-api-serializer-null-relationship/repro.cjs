// json-api-serializer-null-relationship: throws with json-api-serializer@1.10.2, answers with json-api-serializer@1.11.2
const JSONAPISerializer = require('json-api-serializer')
const serializer = new JSONAPISerializer({ convertCase: 'kebab-case', unconvertCase: 'snake_case' })
serializer.register('requests', { id: 'reference_code', relationships: { coupon: { type: 'coupons' } } })
serializer.register('coupons', { id: 'code', relationships: { requests: { type: 'requests' } } })
const read = serializer.deserialize('requests', { data: { id: '50696f63-3f61-41ea-aee2-8512295675c7', type: 'activity-requests', relationships: { coupon: { data: null } } } })
console.log(`RESULT ${JSON.stringify(read, (key, value) => value === undefined ? 'undefined' : value)}`)
