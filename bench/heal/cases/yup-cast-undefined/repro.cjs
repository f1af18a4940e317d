// yup-cast-undefined: throws with yup@0.19.1, answers with yup@0.20.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const yup = require('yup')
const schema = yup.object({ name: yup.string().required(), age: yup.number() })
show([schema.cast({ age: '7' }), schema.cast({ name: 'x', age: undefined }), yup.string().cast(undefined) === undefined])
