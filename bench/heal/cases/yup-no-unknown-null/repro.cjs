// yup-no-unknown-null: throws with yup@0.28.4, answers with yup@0.28.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const yup = require('yup')
show(yup.object().shape({ a: yup.string() }).noUnknown().nullable().isValidSync(null))
