// validatorjs-unknown-rule: throws with validatorjs@3.12.0, answers with validatorjs@3.13.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Validator = require('validatorjs')
const check = (data, rules) => {
  try {
    const validation = new Validator(data, rules)
    return validation.passes() ? 'fine' : validation.errors.all()
  } catch (error) {
    if (error instanceof TypeError) throw error
    return String(error.message ?? error)
  }
}
show([check({ age: 'x' }, { age: 'numeric' }), check({ age: 12 }, { age: 'numberish' })])
