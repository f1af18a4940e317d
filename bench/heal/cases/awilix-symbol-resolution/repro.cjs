// awilix-symbol-resolution: throws with awilix@4.2.6, answers with awilix@4.2.7
const { createContainer, asFunction, InjectionMode, AwilixResolutionError } = require('awilix')
const container = createContainer({ injectionMode: InjectionMode.PROXY })
const mailer = Symbol('mailer')
container.register(mailer, asFunction(({ transport }) => ({ send: () => transport })))
try {
  console.log(`RESULT ${JSON.stringify(container.resolve(mailer))}`)
} catch (error) {
  if (!(error instanceof AwilixResolutionError)) throw error
  console.log(`RESULT ${JSON.stringify(error.message.split('\n'))}`)
}
